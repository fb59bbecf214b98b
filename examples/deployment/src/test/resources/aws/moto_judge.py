"""Asks moto, with its access control on, what the role of each service may read; prints a line for each service."""

import sys
import urllib.request

import boto3
from botocore.exceptions import ClientError

url, *services = sys.argv[1:]
cloudformation = boto3.client("cloudformation", endpoint_url=url)
sts = boto3.client("sts", endpoint_url=url)


def outputs(stack):
    described = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
    return {each["OutputKey"]: each["OutputValue"] for each in described["Outputs"]}


def parameters(stack):
    described = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
    return {each["ParameterKey"]: each["ParameterValue"] for each in described["Parameters"]}


def s3_of(service):
    """What an instance of the service asks S3 with."""
    role = outputs(f"egf2-{service}")["RoleArn"]
    credentials = sts.assume_role(RoleArn=role, RoleSessionName=service)["Credentials"]
    return boto3.client(
        "s3",
        endpoint_url=url,
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials["SessionToken"],
    )


def may(call, **arguments):
    try:
        call(Bucket=bucket, **arguments)
        return True
    except ClientError as error:
        if error.response["Error"]["Code"] in ("AccessDenied", "403"):
            return False
        raise


bucket = outputs("egf2")["BucketName"]
clients = {service: s3_of(service) for service in services}
versions = {service: parameters(f"egf2-{service}") for service in services}
urllib.request.urlopen(urllib.request.Request(f"{url}/moto-api/reset-auth", data=b"0", method="POST")).close()

for service, s3 in clients.items():
    readable = []
    for other in services:
        for key, version in ((f"configs/{other}.json", "DocumentVersion"), (f"jars/{other}.jar", "JarVersion")):
            newest = may(s3.get_object, Key=key)
            pinned = may(s3.get_object, Key=key, VersionId=versions[other][version])
            assert newest == pinned, key
            if newest:
                readable.append(key)
    writes = may(s3.put_object, Key=f"configs/{service}.json", Body=b"{}") or may(s3.delete_object, Key=f"jars/{service}.jar")
    print(f"{service} reads {' '.join(readable)}{' AND WRITES' if writes else ''}")
