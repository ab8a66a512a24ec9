"""
Prints the actions in managed policies of AWS, as moto carries them; nothing where moto is not installed. Of the policies for reading also
those with wildcards; of all others those that are named in full, since "rds:*" would name anything.
"""
import json

try:
    from moto.iam.aws_managed_policies import aws_managed_policies_data
except ImportError:
    raise SystemExit

# The last one starts Athena's queries.
READING = ("ReadOnlyAccess", "SecurityAudit", "ViewOnlyAccess", "AWSQuicksightAthenaAccess")


def listed(value):
    return value if isinstance(value, list) else [value]


actions = set()
for name, policy in json.loads(aws_managed_policies_data).items():
    for statement in listed(policy["Document"]["Statement"]):
        named = listed(statement.get("Action", []))
        actions.update(action for action in named if name in READING or "*" not in action)
print("\n".join(sorted(actions)))
