"""Compares answers of AWS with botocore's service models: reads "service command path" lines, prints what the models do not have.

Exits with 3 where botocore is missing.
"""
import json
import sys

try:
    from botocore.loaders import Loader
    from botocore.model import ServiceModel
except ImportError:
    sys.exit(3)


def strange(shape, value, path):
    kind = shape.type_name
    if kind == "structure":
        for name, inner in value.items():
            if name in shape.members:
                yield from strange(shape.members[name], inner, f"{path}.{name}")
            else:
                yield f"{path}.{name}: no such member"
    elif kind == "list":
        for inner in value:
            yield from strange(shape.member, inner, path + "[]")
    elif kind == "string":
        if not isinstance(value, str) or (shape.enum and value not in shape.enum):
            yield f"{path}: {value}"
    elif kind in ("integer", "long") and type(value) is not int:
        yield f"{path}: {value}"


loader = Loader()
for line in sys.stdin.read().splitlines():
    service, command, path = line.split(" ", 2)
    operation = "".join(word.capitalize() for word in command.split("-"))
    # The command line has a second name for S3's plain operations.
    model = "s3" if service == "s3api" else service
    output = ServiceModel(loader.load_service_model(model, "service-2")).operation_model(operation).output_shape
    with open(path, encoding="utf-8") as file:
        for problem in strange(output, json.load(file), f"{service} {command}"):
            print(problem)
