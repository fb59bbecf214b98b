package io.egf2.config.internal.location;

import java.util.List;

/** What people, wikis and attackers have written where a URL is expected. */
public final class Hostile {

    public static final List<String> LOCATIONS = List.of(
            "http://u:p@h:8000/auth.json?sig=x&v=1#f",
            "https://[2001:db8::1]:8443/a/../b;c?d",
            "http:/h/x",
            "http:\\\\u:p@h\\x",
            "http%3A%2F%2Fu:p%40h",
            "//u:p@h/x",
            "client-data:8000",
            "u:p@h",
            "s3://test_bucket/a%20b?versionId=1",
            "s3:///x",
            "file://etc/x.json",
            "file:///a%2fb",
            "C:\\auth.json",
            "auth.json",
            "../x?a=1&b=2",
            "{\"port\":2019,\"password\":\"p\"}",
            "=",
            "http://auth;2016",
            "ENC[AES256_GCM,data:p,type:str]",
            "${PASSWORD}",
            "{{ pw }}",
            "<URL of pusher>",
            "%AUTH%",
            "http://h:1,http://i:2",
            "http://2852039166/",
            "http://0x7f.1/",
            "http://256.256.256.256",
            "http://xn--bcher-kva.example",
            "http://b\u00fccher.example",
            "\u201chttp://h\u201d",
            "http://h\u00a0/\u200b\ufeff\u202e",
            "contact: ops@example.com",
            "http:\\/\\/u:p\\u0040h\\u003fk=v",
            "jdbc:postgresql://u:p@h/db?password=p",
            "arn:aws-cn:s3:::bucket/key",
            "http://u:p\uff20h",
            "h ttp://u:p@h",
            "http://h/\ud83d\ude00?\ud800=1",
            "http://h/c.json?name='a'");

    private Hostile() {}
}
