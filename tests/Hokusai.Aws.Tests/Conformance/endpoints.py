"""Resolves endpoints by the rules that each service publishes: one line a combination of service, Region, FIPS and dual-stack."""
import json
import sys

import botocore.session
from botocore.endpoint_provider import EndpointProvider

loader = botocore.session.get_session().get_component("data_loader")
partitions = loader.load_data("partitions")
for service in sys.stdin.read().split():
    rules = EndpointProvider(loader.load_service_model(service, "endpoint-rule-set-1"), partitions)
    for partition in partitions["partitions"]:
        for region in partition["regions"]:
            for fips in (False, True):
                for dual_stack in (False, True):
                    endpoint = rules.resolve_endpoint(Region=region, UseFIPS=fips, UseDualStack=dual_stack)
                    schemes = endpoint.properties.get("authSchemes", [{}])
                    print(json.dumps({
                        "Service": service, "Partition": partition["id"], "Region": region, "Fips": fips, "DualStack": dual_stack,
                        "Url": endpoint.url, "SigningRegion": schemes[0].get("signingRegion", region),
                    }))
