package org.equigen.codegen.request;

/**
 * A class that is to be generated.
 *
 * @param packageName its package, empty for the unnamed one
 * @param className its simple name
 */
public record TargetClass(String packageName, String className) {}
