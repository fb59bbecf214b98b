"""A cloud of moto on a free port of loopback, until standard input ends. Prints its URL, and the ARN of a certificate in it."""

import sys

import boto3
from moto.cloudformation.models import CloudFormationBackend
from moto.server import ThreadedMotoServer

execute = CloudFormationBackend.execute_change_set


def execute_across_stacks(self, change_set_name, stack_name=None):
    """To moto, a stack that a change set makes, as the aws command does it, has no outputs and knows none of other stacks."""
    for stack in self.stacks.values():
        stack.resource_map.cross_stack_resources = self.exports
    execute(self, change_set_name, stack_name)
    for stack in self.stacks.values():
        stack._parse_template()
        stack.output_map = stack._create_output_map()
        self.exports.update({export.name: export for export in stack.exports})


CloudFormationBackend.execute_change_set = execute_across_stacks

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
url = f"http://{host}:{port}"
acm = boto3.client("acm", endpoint_url=url)
print(url, acm.request_certificate(DomainName="api.example.com")["CertificateArn"], flush=True)
sys.stdin.read()
server.stop()
