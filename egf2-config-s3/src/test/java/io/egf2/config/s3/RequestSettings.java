package io.egf2.config.s3;

import java.nio.file.Path;
import java.util.List;

/** Which object, and where: keys, buckets, regions, endpoints. */
final class RequestSettings extends Settings {

    RequestSettings(CloudServer server, Path directory) {
        super(server, directory);
    }

    @Override
    void fill() {
        keys();
        buckets();
        regions();
        endpoints();
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
}
