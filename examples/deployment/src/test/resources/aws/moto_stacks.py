"""Makes the foundation and the stacks of the services in moto, in this process, and asks with its access control what each may do.

Arguments: the folders of templates and documents, and the names of the services. Prints what came of it, a line a fact.
"""

import ast
import json
import pathlib
import sys

import boto3
from botocore.exceptions import ClientError
from moto import mock_aws
from moto.core import set_initial_no_auth_action_count

templates, documents = map(pathlib.Path, sys.argv[1:3])
services = sys.argv[3:]
somebody = {"aws_access_key_id": "somebody", "aws_secret_access_key": "s", "region_name": "eu-central-1"}


def create(cloudformation, name, template, **parameters):
    """Makes a stack, and gives its outputs."""
    cloudformation.create_stack(
        StackName=name,
        TemplateBody=(templates / template).read_text(),
        Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
        Capabilities=["CAPABILITY_IAM"],
    )
    stack = cloudformation.describe_stacks(StackName=name)["Stacks"][0]
    print(name, stack["StackStatus"])
    return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}


def may(call, **arguments):
    try:
        call(**arguments)
        return True
    except ClientError as error:
        if error.response["Error"]["Code"] not in ("AccessDenied", "403"):
            raise
        return False


def routes(elb, listener):
    for rule in sorted(elb.describe_rules(ListenerArn=listener)["Rules"], key=lambda rule: rule["Priority"]):
        kinds = [condition.get(kind) for condition in rule["Conditions"] for kind in ("PathPatternConfig", "HttpHeaderConfig")]
        values = [value for kind in kinds if kind for value in kind["Values"]]
        print("entry point", rule["Priority"], *values, rule["Actions"][0]["Type"])


def write_policies_again(iam, role):
    """moto keeps the policies of a template as Python writes them, which its access control cannot read: the same as JSON."""
    for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
        document = ast.literal_eval(str(iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]))
        iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(document))


@set_initial_no_auth_action_count(0)
def judge(clients, bucket, versions):
    for service, s3 in clients.items():
        readable = []
        for key, version in versions.items():
            newest = may(s3.get_object, Bucket=bucket, Key=key)
            if newest != may(s3.get_object, Bucket=bucket, Key=key, VersionId=version):
                raise AssertionError(f"{service} {key}: the newest and the pinned version are not alike")
            if newest:
                readable.append(key)
        own = f"configs/{service}.json"
        changes = may(s3.put_object, Bucket=bucket, Key=own, Body=b"{}") or may(s3.delete_object, Bucket=bucket, Key=own)
        print(service, "reads", *readable, "and changes" if changes else "and changes nothing")


@mock_aws
def main():
    certificate = boto3.client("acm", **somebody).request_certificate(DomainName="api.example.com")["CertificateArn"]
    cloudformation = boto3.client("cloudformation", **somebody)
    s3 = boto3.client("s3", **somebody)
    foundation = create(cloudformation, "egf2", "foundation.yaml", CertificateArn=certificate)
    bucket = foundation["BucketName"]
    # moto does not do what the template says of it.
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})

    versions, clients = {}, {}
    for service in services:
        document, jar = f"configs/{service}.json", f"jars/{service}.jar"
        versions[document] = s3.put_object(Bucket=bucket, Key=document, Body=(documents / f"{service}.json").read_bytes())["VersionId"]
        versions[jar] = s3.put_object(Bucket=bucket, Key=jar, Body=b"jar")["VersionId"]
        outputs = create(
            cloudformation, f"egf2-{service}", "service.yaml",
            Service=service, DocumentVersion=versions[document], JarVersion=versions[jar],
        )
        write_policies_again(boto3.client("iam", **somebody), outputs["RoleArn"].split("/")[-1])
        role = boto3.client("sts", **somebody).assume_role(RoleArn=outputs["RoleArn"], RoleSessionName=service)["Credentials"]
        clients[service] = boto3.client(
            "s3",
            region_name="eu-central-1",
            aws_access_key_id=role["AccessKeyId"],
            aws_secret_access_key=role["SecretAccessKey"],
            aws_session_token=role["SessionToken"],
        )
    routes(boto3.client("elbv2", **somebody), foundation["EntryPointListener"])
    names = boto3.client("route53", **somebody).list_resource_record_sets(HostedZoneId=foundation["ZoneId"])["ResourceRecordSets"]
    print("names", *sorted(name["Name"] for name in names if name["Type"] == "A"))
    judge(clients, bucket, versions)


main()
