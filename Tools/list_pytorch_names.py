#!/usr/bin/env python3
"""Writes Tests/StriateCatalogueTests/Fixtures/pytorch-names.txt: every public function of torch, torch.nn.functional,
torch.linalg, torch.special and torch.fft, and, where it is none that a user of tensors misses, why.

    python3 Tools/list_pytorch_names.py        (needs torch)
"""

import inspect
import pathlib
import re
import sys
import warnings

try:
    import torch
except ImportError:
    sys.exit("this script needs PyTorch: pip install torch")

OUTPUT = pathlib.Path(__file__).resolve().parent.parent / "Tests/StriateCatalogueTests/Fixtures/pytorch-names.txt"
MODULES = {"torch": torch, "torch.nn.functional": torch.nn.functional, "torch.linalg": torch.linalg,
           "torch.special": torch.special, "torch.fft": torch.fft}

# The first that matches counts.
REASONS = [
    (r"[a-z0-9]_$", "works in place; tensors are values here"),
    (r"_copy$|^torch\.(clone|detach|alias|contiguous|resize_as)|unsafe_|slice_inverse",
     "about views and copies, which values do not have"),
    (r"sparse|csr|csc|bsr|bsc|coo|ccol|crow|spmm|hspmm|\.smm$|dsmm|hsmm|sspaddmm|saddmm|row_indices|col_indices"
     r"|segment_reduce", "of sparse tensors"),
    (r"quant|\.q_|fbgemm|int_repr|fused_moving_avg|grouped_mm|scaled_mm", "of quantised tensors"),
    (r"cudnn|miopen|mkldnn|vulkan|cuda|gpu|xla|ipu", "of another back end"),
    (r"autocast|deterministic|default_|_rng_state|num_threads|interop|anomaly|grad_enabled|is_inference|printoptions"
     r"|warn_always|flush_denormal|manual_seed|\.seed$|initial_seed|float32_matmul|thread_safe|get_device|file_path"
     r"|init_num", "a setting of the process"),
    (r"parse_|import_ir|\.fork$|\.wait$|type_comment|type_list|\.sym_|\.compile|compiled_with|\.vmap|while_loop|\.cond$"
     r"|classproperty|typename|torch_function|boolean_dispatch|assert_int|\.Optional|is_storage|is_distributed|is_tensor"
     r"|prepare_multi|profiler|hash_tensor|is_same_size|\.numel|empty_strided|empty_permuted|as_strided|is_nonzero"
     r"|from_dlpack|to_dlpack|from_numpy|frombuffer|from_file|\.load$|\.save$|as_tensor|asarray|is_signed"
     r"|is_floating|\.tensor$|scalar_tensor", "machinery of the framework, or a constructor"),
    (r"complex|conj|\.imag|\.real$|\.polar|isreal|is_neg|resolve_|\.angle|adjoint|hfft",
     "of complex numbers, which are pairs here"),
    (r"torch\.(native_|batch_norm_|convolution$|grid_sampler|affine_grid_gen|norm_except|conv_tbc|constant_pad|nuclear_norm"
     r"|frobenius_norm|max_pool1d_with|split_with)|_with_indices$|conv_tbc", "the inside of another function"),
    (r"torch\.(eig|symeig|lstsq|solve|matrix_rank|cholesky|qr|svd|lu_unpack|geqrf|ormqr|orgqr|triangular_solve"
     r"|chain_matmul|ger|range|row_stack|lu|lu_solve)$|upsample", "deprecated or removed in PyTorch"),
]


def main():
    warnings.simplefilter("ignore")
    lines = []
    for prefix, module in MODULES.items():
        for name in sorted(dir(module)):
            value = getattr(module, name)
            if name.startswith("_") or not callable(value) or inspect.isclass(value):
                continue
            full = f"{prefix}.{name}"
            reason = next((reason for pattern, reason in REASONS if re.search(pattern, full)), "")
            lines.append(f"{full}\t{reason}")
    OUTPUT.write_text("\n".join(lines) + "\n")
    print(f"{OUTPUT.name}: {len(lines)} names, {sum(not line.endswith(chr(9)) for line in lines)} left out on purpose")


if __name__ == "__main__":
    main()
