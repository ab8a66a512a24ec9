"""Prints the actions in managed policies of AWS for reading, as moto carries them; nothing where moto is not installed."""
import json

try:
    from moto.iam.aws_managed_policies import aws_managed_policies_data
except ImportError:
    raise SystemExit

policies = json.loads(aws_managed_policies_data)
# The last one starts Athena's queries.
for name in ("ReadOnlyAccess", "SecurityAudit", "ViewOnlyAccess", "AWSQuicksightAthenaAccess"):
    for statement in policies[name]["Document"]["Statement"]:
        actions = statement.get("Action", [])
        print("\n".join([actions] if isinstance(actions, str) else actions))
