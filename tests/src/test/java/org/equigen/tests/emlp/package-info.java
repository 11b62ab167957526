/**
 * The cases that EMLP (Finzi, Welling, Wilson 2021) tests itself with, solved exactly: its groups,
 * representations and maps. No figures of its own, and nothing that only one module needs.
 */
@NullMarked
package org.equigen.tests.emlp;

import org.jspecify.annotations.NullMarked;
