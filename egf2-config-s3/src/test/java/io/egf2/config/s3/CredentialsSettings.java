package io.egf2.config.s3;

import io.egf2.config.s3.CloudServer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** As whom: every place for credentials, and what happens when one of them fails. */
final class CredentialsSettings extends Settings {

    CredentialsSettings(CloudServer server, Path directory) {
        super(server, directory);
    }

    @Override
    void fill() {
        credentials();
        outages();
    }

    private void credentials() {
        String secret = CloudServer.SECRET;
        own("properties before variables").property("aws.accessKeyId", "key2").property("aws.secretAccessKey", secret);
        own("half of the properties").property("aws.accessKeyId", "key2");
        own("token").env("AWS_ACCESS_KEY_ID", "TEMPORARY").env("AWS_SESSION_TOKEN", "token-of-TEMPORARY");
        own("blanks").env("AWS_ACCESS_KEY_ID", " key3 ").env("AWS_SECRET_ACCESS_KEY", " " + secret + " ");
        own("wrong secret").env("AWS_SECRET_ACCESS_KEY", "other").exits(77);
        own("wrong token")
                .env("AWS_ACCESS_KEY_ID", "TEMPORARY")
                .env("AWS_SESSION_TOKEN", "other")
                .exits(77);
        own("empty key").env("AWS_ACCESS_KEY_ID", "").exits(77);
        poor("nothing").exits(77);
        poor("half of the variables, and a profile")
                .env("AWS_ACCESS_KEY_ID", "key2")
                .credentials("[default]", "aws_access_key_id = key4", "aws_secret_access_key = " + secret);
        poor("credentials file")
                .credentials("[default]", "aws_access_key_id = key4", "aws_secret_access_key = " + secret);
        poor("config file").config("[default]", "aws_access_key_id = key5", "aws_secret_access_key = " + secret);
        poor("credentials before config")
                .config("[default]", "aws_access_key_id = key5", "aws_secret_access_key = x")
                .credentials("[default]", "aws_access_key_id = key4", "aws_secret_access_key = " + secret);
        poor("token in a profile")
                .credentials(
                        "[default]",
                        "aws_access_key_id = PROFILE",
                        "aws_secret_access_key = " + secret,
                        "aws_session_token = token-of-PROFILE");
        poor("named profile")
                .env("AWS_PROFILE", "p")
                .credentials("[p]", "aws_access_key_id = key6", "aws_secret_access_key = " + secret);
        poor("profile of a property")
                .env("AWS_PROFILE", "p")
                .property("aws.profile", "q")
                .credentials("[q]", "aws_access_key_id = key7", "aws_secret_access_key = " + secret);
        poor("half a profile")
                .credentials("[default]", "aws_access_key_id = key6")
                .exits(77);
        poor("missing profile and metadata")
                .env("AWS_PROFILE", "none")
                .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
        poor("SSO")
                .config("[default]", "sso_session = me", "sso_account_id = 1", "sso_role_name = r")
                .exits(77);
        poor("SSO and metadata")
                .config("[default]", "sso_session = me", "sso_account_id = 1", "sso_role_name = r")
                .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
        poor("process").config("[default]", "credential_process = " + process(CloudServer.process("PROCESS")));
        poor("process without JSON")
                .config("[default]", "credential_process = " + process("no JSON"))
                .exits(77);
        poor("process that fails")
                .config("[default]", "credential_process = false")
                .exits(77);
        role(poor("role"))
                .config(
                        "[default]",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "source_profile = base",
                        "region = eu-central-1",
                        "[profile base]",
                        "aws_access_key_id = base",
                        "aws_secret_access_key = " + secret);
        role(poor("role of a role"))
                .config(
                        "[default]",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "source_profile = middle",
                        "[profile middle]",
                        "role_arn = arn:aws:iam::123456789012:role/m",
                        "source_profile = base",
                        "[profile base]",
                        "aws_access_key_id = base",
                        "aws_secret_access_key = " + secret);
        role(poor("role of a process"))
                .config(
                        "[default]",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "source_profile = base",
                        "[profile base]",
                        "credential_process = " + process(CloudServer.process("PROCESS")));
        role(poor("role of an instance"))
                .config(
                        "[default]",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "credential_source = Ec2InstanceMetadata")
                .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
        role(poor("role of a container"))
                .config("[default]", "role_arn = arn:aws:iam::123456789012:role/r", "credential_source = EcsContainer")
                .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container");
        web(poor("web identity"));
        web(poor("web identity before a profile"))
                .credentials("[default]", "aws_access_key_id = key4", "aws_secret_access_key = " + secret);
        role(poor("web identity in a profile"))
                .config(
                        "[default]",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "web_identity_token_file = " + token());
        role(poor("web identity in a profile with SSO"))
                .config(
                        "[default]",
                        "sso_session = me",
                        "sso_account_id = 1",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "web_identity_token_file = " + token());
        poor("half a web identity, and metadata")
                .env("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r")
                .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
        poor("container").env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container");
        poor("container with an authorization")
                .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container")
                .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abc");
        poor("container of ECS")
                .env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/container")
                .env("AWS_CONTAINER_SERVICE_ENDPOINT", server.url());
        poor("container before metadata")
                .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container")
                .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
        metadata("metadata");
        metadata("metadata switched off")
                .env("AWS_EC2_METADATA_DISABLED", "true")
                .exits(77);
        metadata("metadata v1").answers(isPut(), Answer.of(404, ""));
        metadata("metadata v1, forbidden PUT").answers(isPut(), Answer.of(403, ""));
        metadata("metadata, first PUT lost").answersOnce(isPut(), new Answer(0, Map.of(), new byte[0]));
        metadata("metadata v1 forbidden")
                .env("AWS_EC2_METADATA_V1_DISABLED", "true")
                .answers(isPut(), Answer.of(404, ""))
                .exits(77);
        metadata("metadata with a timeout").env("AWS_METADATA_SERVICE_TIMEOUT", "5");
        metadata("metadata without a role")
                .answers(at("/latest/meta-data"), Answer.of(404, ""))
                .exits(77);
        metadata("region of the metadata").without("AWS_REGION");
        metadata("endpoint of the metadata in a profile")
                .without("AWS_EC2_METADATA_SERVICE_ENDPOINT")
                .config("[default]", "ec2_metadata_service_endpoint = " + server.url());
    }

    private void outages() {
        String why = "the next place would be another identity: the node's instead of the service's";
        for (int status : List.of(500, 503, 429, 400, 403)) {
            Answer answer = Answer.of(status, "<ErrorResponse><Error><Code>Some</Code></Error></ErrorResponse>");
            web(metadata("STS " + status + ", and metadata"))
                    .answers(isSts(), answer)
                    .exits(status >= 429 ? 69 : 77)
                    .differs(why, "STS AssumeRoleWithWebIdentity", FAILED);
        }
        web(metadata("STS refused, and metadata"))
                .env("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1")
                .exits(69)
                .differs(why, FAILED);
        web(metadata("no token file, and metadata"))
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/none")
                .exits(77)
                .differs(why, FAILED);
        web(metadata("token file is a directory, and metadata"))
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", directory.toString())
                .exits(77)
                .differs(why, FAILED);
        web(poor("token file is a directory"))
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", directory.toString())
                .exits(77);
        web(poor("IDPCommunicationError at first"))
                .answersOnce(
                        isSts(),
                        Answer.of(
                                400,
                                "<ErrorResponse><Error><Code>IDPCommunicationError</Code></Error></ErrorResponse>"));
        web(poor("STS 503 at first")).answersOnce(isSts(), Answer.of(503, ""));
        String container = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
        metadata("container refused, and metadata")
                .env(container, "http://127.0.0.1:1/")
                .exits(69)
                .differs(why, FAILED);
        metadata("container 500, and metadata")
                .env(container, server.url() + "/container")
                .answers(at("/container"), Answer.of(500, ""))
                .exits(69)
                .differs(why, FAILED);
        metadata("container 404, and metadata")
                .env(container, server.url() + "/container")
                .answers(at("/container"), Answer.of(404, ""))
                .exits(77)
                .differs(why, FAILED);
        metadata("container elsewhere, and metadata")
                .env(container, "http://192.0.2.1/container")
                .exits(77)
                .differs(why, FAILED);
        metadata("container without JSON, and metadata")
                .env(container, server.url() + "/container")
                .answers(at("/container"), Answer.of(200, "<html>"))
                .exits(77)
                .differs(why, FAILED);
        role(metadata("role refused, and metadata"))
                .config(
                        "[default]",
                        "role_arn = arn:aws:iam::123456789012:role/r",
                        "source_profile = base",
                        "[profile base]",
                        "aws_access_key_id = base",
                        "aws_secret_access_key = s")
                .answers(isSts(), Answer.of(503, ""))
                .exits(69)
                .differs(why, "STS AssumeRole", FAILED);
        role(metadata("role without a source, and metadata"))
                .config("[default]", "role_arn = arn:aws:iam::123456789012:role/r", "source_profile = none")
                .exits(77)
                .differs(why, FAILED);
        metadata("process that fails, and metadata")
                .config("[default]", "credential_process = false")
                .exits(77)
                .differs(why, FAILED);
        metadata("metadata in trouble")
                .answers(at("/latest/meta-data"), Answer.of(500, ""))
                .exits(69);
    }
}
