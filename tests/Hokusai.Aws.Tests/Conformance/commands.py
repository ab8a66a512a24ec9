"""Prints `service command` for each command of the AWS CLI's services given; nothing where the AWS CLI is not installed."""
import sys

try:
    from awscli.clidriver import create_clidriver
except ImportError:
    raise SystemExit

table = create_clidriver()._get_command_table()
for service in sys.stdin.read().split():
    for command in table[service]._get_command_table():
        print(service, command)
