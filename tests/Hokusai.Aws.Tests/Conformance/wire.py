"""
The reference: writes requests and reads answers with botocore. One JSON job a line on stdin, one JSON result a line on stdout.

request: the parameters of a call -> what botocore would send.
answer:  a seed -> pages of a random answer on the wire, and what `aws ... --output json` would print for them.
"""
import base64
import datetime
import json
import random
import sys
from urllib.parse import quote
from xml.sax.saxutils import escape

import botocore.session
from botocore import handlers, parsers, serialize
from botocore.model import ServiceModel
from botocore.paginate import Paginator
from botocore.utils import parse_timestamp

TEXTS = ["a", "två & tre < 4 > 2 \"x\" 'y' %2F+ =;,", "line\nand\ttab", "日本🗻", " spaces ", " ", "", "null", "0"]
session = botocore.session.get_session()
loader = session.get_component("data_loader")
models = {}


def model_of(service):
    if service not in models:
        models[service] = ServiceModel(loader.load_service_model(service, "service-2"), service)
    return models[service]


def decoded(shape, value):
    """The parameters as botocore takes them: with bytes where JSON has base64."""
    kind = shape.type_name
    if kind == "structure":
        return {name: decoded(shape.members[name], each) for name, each in value.items()}
    if kind == "list":
        return [decoded(shape.member, each) for each in value]
    if kind == "map":
        return {key: decoded(shape.value, each) for key, each in value.items()}
    return base64.b64decode(value) if kind == "blob" else value


def write_request(job):
    operation = model_of(job["Service"]).operation_model(job["Operation"])
    params = decoded(operation.input_shape, job["Params"]) if operation.input_shape else job["Params"]
    sent = serialize.create_serializer(job["Protocol"], include_validation=False).serialize_to_request(params, operation)
    body = sent["body"]
    return {
        "Method": sent["method"],
        "Path": sent["url_path"],
        "Query": {key: str(value) for key, value in (sent["query_string"] or {}).items()},
        "Headers": dict(sent["headers"]),
        "Form": {key: str(value) for key, value in body.items()} if isinstance(body, dict) else None,
        "Body": body.decode() if isinstance(body, bytes) else body if isinstance(body, str) else None,
    }


class Answer:
    """A random answer, written by the rules of its protocol."""

    def __init__(self, protocol, seed):
        self.protocol = protocol
        self.random = random.Random(seed)

    def structure(self, shape, depth, fixed=None):
        values = {}
        if shape.is_tagged_union:
            name = self.random.choice(list(shape.members))
            return {name: self.value(shape.members[name], depth + 1)}
        for name, member in shape.members.items():
            if fixed and name in fixed:
                if fixed[name] is not None:
                    values[name] = fixed[name]
            elif self.random.random() < (0.8 if depth < 2 else 0.5):
                values[name] = self.value(member, depth + 1)
        return values

    def value(self, shape, depth):
        kind = shape.type_name
        some = self.random
        if kind == "structure":
            return {"any": [1, None]} if getattr(shape, "is_document_type", False) else self.structure(shape, depth)
        count = 0 if depth > 8 else some.randrange(4)
        if kind == "list":
            return [self.value(shape.member, depth) for _ in range(count)]
        if kind == "map":
            return {f"key {i} {some.choice(TEXTS)}": self.value(shape.value, depth) for i in range(count)}
        if kind == "boolean":
            return some.random() < 0.5
        if kind == "integer":
            return some.choice([0, 2**31 - 1, -(2**31), some.randrange(2**31)])
        if kind == "long":
            return some.choice([2**63 - 1, -(2**63), some.randrange(2**63)])
        if kind in ("float", "double"):
            return some.randrange(-1000, 1000) + 0.25
        if kind == "timestamp":
            seconds = some.randrange(4_000_000_000)
            return some.choice([seconds, seconds + 0.5, seconds + 0.123])
        if kind == "blob":
            return base64.b64encode(some.choice(TEXTS).encode()).decode()
        if shape.name == "policyDocumentType":
            return quote(json.dumps({"Version": "2012-10-17", "Statement": [{"Sid": some.choice(TEXTS)}]}), safe="")
        return some.choice(TEXTS)

    def xml(self, shape, value):
        kind = shape.type_name
        if kind == "structure":
            return "".join(self.member(shape.members[name], name, value[name]) for name in value)
        if kind == "list":
            item = shape.member.serialization.get("name", "member")
            return "".join(f"<{item}>{self.xml(shape.member, each)}</{item}>" for each in value)
        if kind == "map":
            key, to = shape.key.serialization.get("name", "key"), shape.value.serialization.get("name", "value")
            return "".join(
                f"<entry><{key}>{escape(each)}</{key}><{to}>{self.xml(shape.value, value[each])}</{to}></entry>" for each in value
            )
        if kind == "boolean":
            return "true" if value else "false"
        if kind == "timestamp":
            time = datetime.datetime.fromtimestamp(value, datetime.timezone.utc)
            return time.strftime("%Y-%m-%dT%H:%M:%S" + (".%f" if time.microsecond else "") + "Z")
        return escape(str(value))

    def member(self, shape, name, value):
        name = shape.serialization.get("name", name)
        return f"<{name}>{self.xml(shape, value)}</{name}>"

    def wire(self, operation, shape, values):
        if self.protocol not in ("query", "ec2"):
            return json.dumps(values)
        result = self.xml(shape, values) if shape else ""
        if self.protocol == "ec2":
            return f'<{operation}Response xmlns="http://example/"><requestId>r</requestId>{result}</{operation}Response>'
        return (
            f'<{operation}Response xmlns="http://example/"><{operation}Result>{result}</{operation}Result>'
            f"<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></{operation}Response>"
        )


def paging_of(service, operation):
    try:
        return loader.load_service_model(service, "paginators-1")["pagination"].get(operation)
    except botocore.exceptions.UnknownServiceError:
        return None


def printed(value):
    if isinstance(value, dict):
        return {key: printed(each) for key, each in value.items() if each is not None}
    return [printed(each) for each in value] if isinstance(value, list) else value


def answer(job):
    operation = model_of(job["Service"]).operation_model(job["Operation"])
    shape = operation.output_shape
    protocol = job["Protocol"]
    # As awscli does (awscli/customizations/scalarparse.py), in UTC.
    factory = parsers.ResponseParserFactory()
    factory.set_parser_defaults(
        blob_parser=lambda text: text,
        timestamp_parser=lambda time: parse_timestamp(time).astimezone(datetime.timezone.utc).isoformat(),
    )
    paging = paging_of(job["Service"], job["Operation"])
    pages, wires = [], []
    for number in range(3 if paging else 1):
        last = number == 2
        fixed = {}
        if paging:
            fixed[paging["output_token"]] = None if last else f"token {number}"
            if "more_results" in paging:
                fixed[paging["more_results"]] = not last
        writer = Answer(protocol, job["Seed"] * 10 + number)
        wire = writer.wire(job["Operation"], shape, writer.structure(shape, 0, fixed) if shape else {})
        parsed = factory.create_parser(protocol).parse({"status_code": 200, "headers": {}, "body": wire.encode()}, shape)
        if job["Service"] == "iam":
            handlers.json_decode_policies(parsed, operation)
        parsed.pop("ResponseMetadata", None)
        wires.append(wire)
        pages.append(parsed)
    if not paging:
        return {"Pages": wires, "Printed": pages[0]}
    left = iter(pages)
    whole = Paginator(lambda **_: next(left), paging, operation).paginate().build_full_result()
    # The AWS CLI leaves these out.
    tokens = (paging["output_token"], paging.get("more_results"))
    dropped = {name: value for name, value in pages[0].items() if name not in whole and name not in tokens}
    return {"Pages": wires, "Printed": printed({**whole, **dropped})}


for line in sys.stdin:
    job = json.loads(line)
    print(json.dumps(write_request(job) if job["Do"] == "request" else answer(job)))
