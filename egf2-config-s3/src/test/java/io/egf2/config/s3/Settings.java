package io.egf2.config.s3;

import io.egf2.config.s3.CloudServer.Answer;
import io.egf2.config.s3.CloudServer.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.checksums.SdkChecksum;

/** The settings of the {@link DifferentialTest}, by what they are about. */
final class Settings {

    private static final String LOADED = "loaded {\"name\": \"from S3\"}";
    private static final String FAILED = "failed";
    private static final byte[] DOCUMENT = "{\"name\": \"from S3\"}".getBytes(StandardCharsets.UTF_8);

    private final List<Setting> all = new ArrayList<>();
    private final CloudServer server;
    private final Path directory;

    Settings(CloudServer server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    List<Setting> all() {
        keys();
        buckets();
        regions();
        endpoints();
        credentials();
        outages();
        errors();
        learning();
        checksums();
        encodings();
        return all;
    }

    private Setting bare(String name) {
        Setting setting = new Setting(name).env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1");
        all.add(setting);
        return setting;
    }

    /** With keys in variables and a region, and AWS itself. */
    private Setting aws(String name) {
        return bare(name)
                .env("AWS_ACCESS_KEY_ID", "key1")
                .env("AWS_SECRET_ACCESS_KEY", CloudServer.SECRET)
                .env("AWS_REGION", "eu-central-1");
    }

    /** With an endpoint on loopback. */
    private Setting own(String name) {
        return aws(name).env("AWS_ENDPOINT_URL_S3", server.url());
    }

    /** With an endpoint on loopback and a region, but no credentials. */
    private Setting poor(String name) {
        return own(name).without("AWS_ACCESS_KEY_ID").without("AWS_SECRET_ACCESS_KEY");
    }

    private String line(String key, String region, String host, String target) {
        return key + ' ' + region + ' ' + host + target;
    }

    private String local(String target) {
        return line("key1", "eu-central-1", "127.0.0.1:" + server.port(), target);
    }

    private void keys() {
        for (String key : List.of(
                "plain.json",
                "prod/auth.json",
                "with blank.json",
                "plus+plus.json",
                "gr\u00fc\u00dfe/\u4f60\u597d.json",
                "a?b#c&d=e.json",
                "percent%41.json",
                "100%",
                "star*(1)!'$,;:@.json",
                "a//b.json",
                "/leading",
                "trailing/",
                "tilde~-_.json",
                "emoji\ud83d\ude00",
                "quote\"q",
                "back\\slash",
                "^|`{}[]<>",
                "tab\there",
                "line\nbreak",
                ".hidden",
                "a..b",
                " blank ",
                "a=b&c",
                "e\u0301",
                "x".repeat(900),
                "?",
                "#",
                "a/b/c/d/e/f/g.json",
                "\u202e",
                "~",
                "a%2Fb",
                "-")) {
            own("key " + key).key(key);
        }
        for (String key : List.of("a/../b", "./a", "..", "a/.")) {
            own("key " + key).key(key).exits(64).differs("HTTP clients and proxies resolve such keys", FAILED);
        }
        for (String version : List.of("3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY", "null", "a/b+c=", "\u00fc &?")) {
            own("version " + version).version(version);
        }
    }

    private void buckets() {
        for (String bucket : List.of(
                "configs",
                "a-b-c",
                "123",
                "my.own.bucket",
                "test_bucket",
                "UPPER",
                "b".repeat(63),
                "abc-s3alias",
                "abc--ol-s3")) {
            aws("bucket " + bucket).bucket(bucket);
            Setting setting = own("bucket at an endpoint " + bucket).bucket(bucket);
            if (bucket.contains(".")) {
                setting.differs(
                        "the SDK writes names in front of an IP address", local("/" + bucket + "/auth.json"), LOADED);
            }
        }
        for (String bucket : List.of("abc--op-s3", "abc--use1-az4--x-s3", "abc--use1-az4--xa-s3")) {
            own("bucket " + bucket).bucket(bucket).exits(64).differs("other kinds of credentials and hosts", FAILED);
        }
    }

    private void regions() {
        for (String region : List.of(
                "eu-central-1",
                "ap-southeast-7",
                "us-gov-west-1",
                "cn-north-1",
                "us-iso-east-1",
                "us-isob-east-1",
                "eu-isoe-west-1",
                "us-isof-south-1",
                "eusc-de-east-1",
                "eu-west-99",
                "mx-central-1")) {
            aws("region " + region).env("AWS_REGION", region);
        }
        aws("region us-east-1").env("AWS_REGION", "us-east-1");
        aws("region aws-global")
                .env("AWS_REGION", "aws-global")
                .differs(
                        "the host of the region itself instead of the one of all regions",
                        line("key1", "us-east-1", "configs.s3.us-east-1.amazonaws.com", "/auth.json"),
                        LOADED);
        for (String region : List.of("garage", "auto", "minio", "us-east")) {
            own("region of another S3 " + region).env("AWS_REGION", region);
        }
        own("aws-global at an endpoint").env("AWS_REGION", "aws-global");
        for (String region : List.of("eu west 1", "evil.example/")) {
            aws("region " + region).env("AWS_REGION", region).exits(64);
        }
        for (String region : List.of("EU-WEST-1", "aws-cn-global", "fips-us-gov-west-1")) {
            aws("region " + region)
                    .env("AWS_REGION", region)
                    .exits(64)
                    .differs("it leads to a host that does not exist", FAILED);
        }
        aws("region of a property").property("aws.region", "eu-west-3");
        aws("region of a profile").without("AWS_REGION").config("[default]", "region = eu-west-2");
        aws("region of a named profile")
                .without("AWS_REGION")
                .env("AWS_PROFILE", "other")
                .config("[default]", "region = eu-west-2", "[profile other]", "region = eu-south-1");
        aws("AWS_DEFAULT_REGION")
                .without("AWS_REGION")
                .env("AWS_DEFAULT_REGION", "eu-west-2")
                .differs(
                        "without a region the SDK ends; here S3 is asked where it knows all buckets",
                        line("key1", "us-east-1", "configs.s3.us-east-1.amazonaws.com", "/auth.json"),
                        LOADED);
        own("blanks around a region").env("AWS_REGION", " eu-west-1 ");
        for (String region : List.of("eu-central-1", "us-gov-west-1", "cn-north-1", "us-east-1")) {
            aws("dual-stack " + region).env("AWS_REGION", region).env("AWS_USE_DUALSTACK_ENDPOINT", "true");
            aws("FIPS " + region).env("AWS_REGION", region).env("AWS_USE_FIPS_ENDPOINT", "TRUE");
            aws("both " + region)
                    .env("AWS_REGION", region)
                    .property("aws.useFipsEndpoint", "true")
                    .config("[default]", "use_dualstack_endpoint = true");
        }
        for (String value : List.of("yes", "1", "on")) {
            aws("FIPS " + value).env("AWS_USE_FIPS_ENDPOINT", value).exits(64);
            aws("dual-stack " + value).env("AWS_USE_DUALSTACK_ENDPOINT", value).exits(64);
        }
        aws("FIPS yes in a profile")
                .config("[default]", "use_fips_endpoint = yes")
                .exits(64);
        aws("FIPS off").env("AWS_USE_FIPS_ENDPOINT", "false").config("[default]", "use_fips_endpoint = true");
        own("FIPS and an endpoint").env("AWS_USE_FIPS_ENDPOINT", "true").exits(64);
        own("dual-stack and an endpoint")
                .env("AWS_USE_DUALSTACK_ENDPOINT", "true")
                .exits(64);
    }

    private void endpoints() {
        String other = "http://127.0.0.1:1";
        aws("property of S3 before all")
                .property("aws.endpointUrlS3", server.url())
                .property("aws.endpointUrl", other)
                .env("AWS_ENDPOINT_URL_S3", other)
                .env("AWS_ENDPOINT_URL", other);
        aws("property before variables")
                .property("aws.endpointUrl", server.url())
                .env("AWS_ENDPOINT_URL_S3", other);
        aws("variable of S3 before the other")
                .env("AWS_ENDPOINT_URL_S3", server.url())
                .env("AWS_ENDPOINT_URL", other);
        aws("variable before profiles")
                .env("AWS_ENDPOINT_URL", server.url())
                .config("[default]", "endpoint_url = " + other);
        aws("services")
                .config(
                        "[default]",
                        "services = here",
                        "endpoint_url = " + other,
                        "s3 =",
                        "  endpoint_url = " + other,
                        "[services here]",
                        "s3 =",
                        "  endpoint_url = " + server.url());
        aws("s3 in a profile")
                .config("[default]", "endpoint_url = " + other, "s3 =", "  endpoint_url = " + server.url());
        aws("profile").config("[default]", "endpoint_url = " + server.url());
        aws("ignored").env("AWS_ENDPOINT_URL", other).env("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        aws("ignored in a profile")
                .config("[default]", "endpoint_url = " + other, "ignore_configured_endpoint_urls = true");
        aws("path").env("AWS_ENDPOINT_URL", server.url() + "/base/path");
        aws("slash").env("AWS_ENDPOINT_URL", server.url() + "/");
        aws("path and slash").env("AWS_ENDPOINT_URL", server.url() + "/base/");
        aws("mapped").env("AWS_ENDPOINT_URL", "http://[::ffff:127.0.0.1]:" + server.port());
        if (server.hasIpv6()) {
            aws("IPv6").env("AWS_ENDPOINT_URL", "http://[::1]:" + server.port());
            aws("long IPv6").env("AWS_ENDPOINT_URL", "http://[0:0:0:0:0:0:0:1]:" + server.port());
        }
        for (String endpoint : List.of(
                "http://localhost:" + server.port(),
                "http://minio",
                "http://minio:9000",
                "http://minio:80",
                "https://minio:443",
                "https://minio:9443/x",
                "http://min_io:9000")) {
            aws("named " + endpoint)
                    .env("AWS_ENDPOINT_URL", endpoint)
                    .differs(
                            "most servers have the bucket in the path, and names in front of theirs need DNS",
                            line(
                                    "key1",
                                    "eu-central-1",
                                    endpoint.replaceFirst("^http://", "").replaceAll("https://|:80$|:443$|/x$", ""),
                                    (endpoint.endsWith("/x") ? "/x" : "") + "/configs/auth.json"),
                            LOADED);
            Setting virtual = aws("virtual host " + endpoint)
                    .env("AWS_ENDPOINT_URL", endpoint)
                    .config("[default]", "s3 =", "  addressing_style = virtual");
            if (endpoint.contains("_")) {
                virtual.differs(
                        "the SDK knows no underscore in hosts, docker-compose does",
                        line("key1", "eu-central-1", "configs.min_io:9000", "/auth.json"),
                        LOADED);
            }
        }
        aws("upper case in the host")
                .env("AWS_ENDPOINT_URL", "http://MinIO.Local:9000")
                .differs(
                        "hosts are sent in lower case, as they are signed",
                        line("key1", "eu-central-1", "minio.local:9000", "/configs/auth.json"),
                        LOADED);
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

    private Setting metadata(String name) {
        return poor(name).env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
    }

    private Setting role(Setting setting) {
        return setting.env("AWS_ENDPOINT_URL_STS", server.url());
    }

    private Setting web(Setting setting) {
        return role(setting)
                .env("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r")
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", token());
    }

    private String token() {
        return file("token", "token-of-the-pod");
    }

    private String process(String output) {
        return "cat " + file("process-" + Math.abs(output.hashCode()), output);
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<Request> isPut() {
        return request -> request.method().equals("PUT");
    }

    private static Predicate<Request> at(String path) {
        return request -> request.target().startsWith(path);
    }

    private static Predicate<Request> isSts() {
        return request -> request.method().equals("POST");
    }

    private static Predicate<Request> isObject() {
        return at("/configs/");
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

    private void errors() {
        for (String error : List.of(
                "403 AccessDenied 77",
                "403 AllAccessDisabled 77",
                "403 InvalidAccessKeyId 77",
                "404 NoSuchKey 66",
                "404 NoSuchBucket 66",
                "404 NoSuchVersion 66",
                "404 NoSuchAccessPoint 66",
                "400 InvalidRequest 69",
                "400 ExpiredToken 77",
                "403 InvalidObjectState 69",
                "405 MethodNotAllowed 69",
                "409 OperationAborted 69",
                "412 PreconditionFailed 69",
                "416 InvalidRange 69",
                "501 NotImplemented 69",
                "400 KMS.DisabledException 77")) {
            String[] parts = error.split(" ");
            own("error " + error)
                    .answers(isObject(), Answer.error(Integer.parseInt(parts[0]), parts[1]))
                    .exits(Integer.parseInt(parts[2]));
        }
        for (String error : List.of(
                "500 InternalError",
                "503 SlowDown",
                "503 ServiceUnavailable",
                "429 TooManyRequests",
                "400 RequestTimeout",
                "400 Throttling",
                "400 ThrottlingException",
                "503 ",
                "500 ",
                "502 ",
                "504 ",
                "400 RequestLimitExceeded",
                "509 BandwidthLimitExceeded",
                "403 SlowDown")) {
            String[] parts = error.split(" ", 2);
            own("at first " + error).answersOnce(isObject(), Answer.error(Integer.parseInt(parts[0]), parts[1]));
        }
        for (int status : List.of(520, 509)) {
            own("at first " + status)
                    .answersOnce(isObject(), Answer.of(status, ""))
                    .differs("gateways have statuses of their own", local("/configs/auth.json"), LOADED);
        }
        own("connection lost at first").answersOnce(isObject(), new Answer(0, Map.of(), new byte[0]));
        own("page with a code")
                .answers(isObject(), Answer.of(403, "<html><Code>NoSuchKey</Code></html>"))
                .exits(77);
        own("comment with a code")
                .answers(isObject(), Answer.of(403, "<!-- <Error><Code>NoSuchKey</Code></Error> --><x/>"))
                .exits(77);
        own("error in gzip")
                .answers(
                        isObject(),
                        new Answer(
                                404,
                                Map.of("Content-Encoding", "gzip"),
                                gzip(Answer.error(404, "NoSuchKey").body())))
                .exits(66);
        own("no XML").answers(isObject(), Answer.of(404, "")).exits(66);
    }

    private void learning() {
        String here = local("/configs/auth.json");
        String there = here.replace("eu-central-1", "eu-west-1");
        String why = "without a hint in code the SDK does not look for the bucket's region";
        own("301 with a region")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(301, "PermanentRedirect").with("x-amz-bucket-region", "eu-west-1"))
                .differs(why, here, there, LOADED);
        own("301 with a region and a location")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(301, "PermanentRedirect")
                                .with("Location", server.url() + "/other")
                                .with("x-amz-bucket-region", "eu-west-1"))
                .differs(why, here, there, LOADED);
        own("307 with a region")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(307, "TemporaryRedirect")
                                .with("Location", server.url() + "/other")
                                .with("x-amz-bucket-region", "eu-west-1"))
                .differs(why, here, there, LOADED);
        own("400 with a region")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(400, "AuthorizationHeaderMalformed", "<Region>eu-west-1</Region>"))
                .differs(why, here, there, LOADED);
        own("400 of a location constraint")
                .answers(
                        wants("eu-west-1"),
                        Answer.error(400, "IllegalLocationConstraintException", "<Region>eu-west-1</Region>"))
                .differs(why, here, there, LOADED);
        own("two redirects")
                .answers(isObject(), Answer.error(301, "PermanentRedirect").with("x-amz-bucket-region", "eu-west-1"))
                .exits(69)
                .differs(why, here, there, FAILED);
        for (String region : List.of(
                "evil-1",
                "cn-north-1",
                "us-gov-west-1",
                "EU-WEST-1",
                "evil.example",
                "aws-global",
                "eu-west-1.evil",
                "x")) {
            own("301 with the region " + region)
                    .answers(isObject(), Answer.error(301, "PermanentRedirect").with("x-amz-bucket-region", region))
                    .exits(69);
        }
        for (int status : List.of(400, 403, 404, 409)) {
            own("region in a " + status)
                    .answers(
                            isObject(),
                            Answer.error(status, "Other", "<Region>eu-west-1</Region>")
                                    .with("x-amz-bucket-region", "eu-west-1"));
        }
        for (int status : List.of(301, 302, 303, 307, 308)) {
            own("redirect " + status + " on the same host")
                    .answers(
                            isObject(),
                            Answer.error(status, "TemporaryRedirect").with("Location", server.url() + "/moved"))
                    .exits(69);
        }
        String skew = "RequestTimeTooSkewed";
        own("server ahead").serverAhead(Duration.ofHours(2));
        own("server behind").serverAhead(Duration.ofHours(-2));
        own("server that is never content")
                .answers(isObject(), Answer.error(403, skew))
                .exits(77);
        own("expired, and renewed")
                .without("AWS_ACCESS_KEY_ID")
                .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", server.url() + "/container")
                .answersOnce(at("/container"), Answer.of(200, CloudServer.json("OLD")))
                .answersOnce(isObject(), Answer.error(400, "ExpiredToken"))
                .differs(
                        "credentials that have expired are looked for once more",
                        here.replace("key1", "OLD"),
                        here.replace("key1", "CONTAINER"),
                        LOADED);
        own("expired, without another")
                .answers(isObject(), Answer.error(400, "ExpiredToken"))
                .exits(77);
    }

    /** Requests of any other region. */
    private static Predicate<Request> wants(String region) {
        return isObject().and(request -> !request.header("authorization").contains("/" + region + "/"));
    }

    private void checksums() {
        byte[] evil = "{\"name\": \"evil\"}".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("crc32", "crc32c", "sha1", "sha256", "sha512")) {
            String right = bySdk(name, DOCUMENT);
            checksum(name, right);
            own(name + " of another body")
                    .document(Setting.document(evil).with("x-amz-checksum-" + name, right))
                    .exits(69);
            own(name + " of parts")
                    .document(Setting.document(DOCUMENT).with("x-amz-checksum-" + name, bySdk(name, evil) + "-2"));
            own(name + " mended")
                    .answersOnce(isObject(), Setting.document(evil).with("x-amz-checksum-" + name, right))
                    .differs("what was changed on its way is asked for again", local("/configs/auth.json"), LOADED);
        }
        checksum("crc64nvme", Crc64NvmeTest.base64(DOCUMENT));
        own("crc64nvme of another body")
                .document(Setting.document(evil).with("x-amz-checksum-crc64nvme", Crc64NvmeTest.base64(DOCUMENT)))
                .exits(69)
                .differs("the SDK knows it only with a native library", local("/configs/auth.json"), FAILED);
        checksum("xxhash3", "c29tZXRoaW5n");
        own("no checksum at all")
                .document(Setting.document(DOCUMENT).with("x-amz-checksum-crc32", "none"))
                .exits(69);
    }

    private void checksum(String name, String value) {
        own(name).document(Setting.document(DOCUMENT).with("x-amz-checksum-" + name, value));
    }

    private static String bySdk(String name, byte[] bytes) {
        SdkChecksum checksum = SdkChecksum.forAlgorithm(DefaultChecksumAlgorithm.fromValue(name));
        checksum.update(bytes);
        return Base64.getEncoder().encodeToString(checksum.getChecksumBytes());
    }

    private void encodings() {
        own("identity").document(Setting.document(DOCUMENT).with("Content-Encoding", "identity"));
        own("gzip")
                .document(Setting.document(gzip(DOCUMENT)).with("Content-Encoding", "gzip"))
                .differs("the SDK gives what is stored", local("/configs/auth.json"), LOADED);
        own("gzip with a checksum")
                .document(Setting.document(gzip(DOCUMENT))
                        .with("Content-Encoding", "gzip")
                        .with("x-amz-checksum-crc32", bySdk("crc32", gzip(DOCUMENT))))
                .differs("the SDK gives what is stored", local("/configs/auth.json"), LOADED);
        own("gzip with a wrong checksum")
                .document(Setting.document(gzip(DOCUMENT))
                        .with("Content-Encoding", "gzip")
                        .with("x-amz-checksum-crc32", bySdk("crc32", DOCUMENT)))
                .exits(69);
        own("brotli")
                .document(Setting.document(DOCUMENT).with("Content-Encoding", "br"))
                .exits(65)
                .differs("a document has to be read, not only stored", local("/configs/auth.json"), FAILED);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
