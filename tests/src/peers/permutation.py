"""The 15 linear maps of S(n) from pairs to pairs in PyTorch, one thread: aggregations stacked, then mixed.

    python3 tests/src/peers/permutation.py [elements] [sets] [channels]

Prints medians in milliseconds, without and with gradients, and the peak memory of the process above that of the
libraries. The layer of Equigen beside it is the workload "permutation" of WorkloadTable.
"""
import resource
import sys
import time

import torch

REPEATS = 7


def memory():
    """Peak memory so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def aggregations(x):
    """[sets, n, n, c] -> [sets, n, n, 15 c]"""
    sets, n, _, channels = x.shape
    identity = torch.eye(n).view(1, n, n, 1)
    diagonal = torch.diagonal(x, dim1=1, dim2=2).transpose(1, 2)
    rows, columns = x.sum(2), x.sum(1)
    stacked = [x, x.transpose(1, 2)]
    for values in (diagonal, rows, columns):
        stacked.append(identity * values.unsqueeze(2))
        stacked.append(values.unsqueeze(2).expand(-1, -1, n, -1))
        stacked.append(values.unsqueeze(1).expand(-1, n, -1, -1))
    for total in (diagonal.sum(1), rows.sum(1)):
        everywhere = total.view(sets, 1, 1, channels)
        stacked.append(everywhere.expand(-1, n, n, -1))
        stacked.append(identity * everywhere)
    return torch.cat(stacked, -1)


def median(function):
    """The median of several runs in milliseconds, after one that is not counted."""
    function()
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        function()
        times.append((time.perf_counter() - start) * 1e3)
    return sorted(times)[REPEATS // 2]


def main():
    n, sets, channels = (int(word) for word in (sys.argv[1:] + ["50", "16", "78"][len(sys.argv) - 1:]))
    torch.set_num_threads(1)
    libraries = memory()
    mix = torch.nn.Linear(15 * channels, channels)
    x = torch.randn(sets, n, n, channels, requires_grad=True)
    seed = torch.randn(sets, n, n, channels)

    def forward():
        with torch.no_grad():
            mix(aggregations(x))

    def both():
        mix.zero_grad()
        x.grad = None
        mix(aggregations(x)).backward(seed)

    print(f"forward {median(forward):.1f} ms, with gradients {median(both):.1f} ms,"
          f" {memory() - libraries:.0f} MB above {libraries:.0f} MB")


if __name__ == "__main__":
    main()
