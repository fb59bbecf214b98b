package io.egf2.config.internal.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people take for a JSON document, and how each kind begins. A row holds a regular expression that nothing but that kind
 * matches at its beginning, what it is, and what to do about it, if that is certain. The first row that matches counts.
 */
final class Signs {

    /** Where a JSON object stands between something else: from its first brace to its last all is right. */
    static final String OBJECT_ALONE =
            "the document must be the object alone: keep what stands from the first { to the last }";

    /** How much of a document is looked at. */
    private static final int BEGINNING = 4_096;

    /** By its first bytes, each as one character. */
    static final String[][] BYTES = {
        {"\\x1f\\x8b", "compressed (gzip)", ""},
        {"\\x1f\\x9d", "compressed (compress)", ""},
        {"PK(?:\\x03\\x04|\\x05\\x06)", "a zip archive", ""},
        {"BZh[1-9](?:1AY&SY|\\x17rE8P\\x90)", "compressed (bzip2)", ""},
        {"\\xfd7zXZ\\x00", "compressed (xz)", ""},
        {"\\x28\\xb5\\x2f\\xfd", "compressed (zstd)", ""},
        {"\\x04\\x22\\x4d\\x18", "compressed (lz4)", ""},
        {"7z\\xbc\\xaf\\x27\\x1c", "a 7z archive", ""},
        {"Rar!\\x1a\\x07", "a rar archive", ""},
        {".{257}ustar", "a tar archive", ""},
        {"%PDF-", "a PDF file", ""},
        {"\\x89PNG", "a PNG image", ""},
        {"\\xff\\xd8\\xff", "a JPEG image", ""},
        {"GIF8[79]a", "a GIF image", ""},
        {"\\x7fELF", "a program (ELF)", ""},
        {"MZ[\\x00-\\x08\\x80-\\xff]", "a program (Windows)", ""},
        {"[\\xce\\xcf]\\xfa\\xed\\xfe", "a program (Mach-O)", ""},
        {"\\xca\\xfe\\xba\\xbe", "a Java class file", ""},
        {"\\xac\\xed\\x00\\x05", "a serialized Java object", ""},
        {"\\xfe\\xed\\xfe\\xed|\\xce\\xce\\xce\\xce", "a Java key store", ""},
        {"0\\x82..[\\x02\\x30]", "a certificate, key or key store (DER or PKCS #12)", ""},
        {
            "\\x84.\\x03|\\x85..\\x03|[\\x8c\\xc3]\\x0d\\x04|\\xc1\\xc0.\\x03",
            "encrypted (GPG)",
            "decrypt it: gpg --decrypt"
        },
        {"Salted__", "encrypted (openssl enc)", ""},
        {"age-encryption\\.org/", "encrypted (age)", "decrypt it: age --decrypt"},
        {"SQLite format 3\\x00", "an SQLite database", ""},
        {"\\xd0\\xcf\\x11\\xe0", "a Microsoft Office file", ""},
        {"bplist0", "a property list of Apple", ""},
        {"\\x1b\\[", "coloured for a terminal, as jq -C writes it", "write it without colours: jq -M"},
        {
            "\\x1e",
            "a JSON text sequence, with a record separator (U+001E) in front of each text",
            "the document must be one object, without the record separator"
        },
    };

    /** The encodings that are known by the first two characters of a text, or by their mark. */
    static final String[][] ENCODINGS = {
        {"\\xff\\xfe\\x00\\x00|(?:[\\t-~]\\x00{3}){2}", "UTF-32LE", ""},
        {"\\x00\\x00\\xfe\\xff|(?:\\x00{3}[\\t-~]){2}", "UTF-32BE", ""},
        {"\\xff\\xfe|(?:[\\t-~]\\x00){2}", "UTF-16LE", ""},
        {"\\xfe\\xff|(?:\\x00[\\t-~]){2}", "UTF-16BE", ""},
        {"\\xc0[\\x15\\x25\\x40\\x7f]", "EBCDIC", ""},
    };

    /** By its first characters that are no blanks, or the first behind comments. */
    static final String[][] TEXTS = {
        // secrets and keys
        {"-----BEGIN PGP MESSAGE", "a file encrypted with GPG", "decrypt it: gpg --decrypt"},
        {"-----BEGIN PGP ", "a key or signature of GPG", ""},
        {"-----BEGIN AGE ENCRYPTED FILE", "a file encrypted with age", "decrypt it: age --decrypt"},
        {"(?:Bag Attributes\\R.*)?(?:-----BEGIN |---- BEGIN SSH2)", "a PEM file (a key or certificate)", ""},
        {"(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\\S+) AAAA", "an SSH public key", ""},
        {"PuTTY-User-Key-File-", "an SSH private key", ""},
        {"\\$ANSIBLE_VAULT;", "a file encrypted with Ansible Vault", "decrypt it: ansible-vault decrypt"},
        {"eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*\\s*\\z", "a JSON Web Token (JWT)", ""},
        // what stands for another text
        {
            "version https://git-lfs\\.github\\.com/",
            "a Git LFS pointer, not the file that it stands for",
            "fetch the file: git lfs pull"
        },
        {"(?=.{16})(?:ey[IJA]|ew[o0k])[A-Za-z0-9+/\\n]*={0,2}\\n?\\z", "base64", "decode it: base64 -d"},
        {
            "(?=.{16})(?:ey[IJA]|ew[o0k])[\\w+/\\s-]*={0,2}\\s*\\z",
            "base64, with other characters or line ends than usual",
            ""
        },
        {"H4sI[\\w+/\\s-]{16,}={0,2}\\s*\\z", "base64 of a compressed (gzip) document", ""},
        {"MII[\\w+/\\s]{60,}={0,2}\\s*\\z", "a key or certificate in base64", ""},
        {"data:[\\w/+.-]*[;,]", "a data URL", ""},
        {"U2FsdGVkX1", "a file encrypted with openssl enc, in base64", ""},
        {"0{6,8}:? +[0-9a-f]{2}", "a hex dump", ""},
        {"\\{(?:\\s|\\\\n)*\\\\\"", "JSON with its quotation marks escaped, as it stands in a string", ""},
        {
            "\\{\\s*&quot;",
            "JSON with its quotation marks escaped for HTML",
            "write a plain quotation mark instead of each &quot;"
        },
        // what was fetched, with more than the body
        {
            "HTTP/[0-9.]+ [0-9]{3}",
            "an HTTP response with its headers, as curl -i prints it",
            "save the body alone: curl without -i"
        },
        {
            "\\* +(?:Trying|Host|Connected|Uses proxy|Could not|Rebuilt|processing) |[<>] (?:HTTP/|GET |HEAD )",
            "the output of curl -v",
            "save the body alone: curl without -v"
        },
        {"% Total +% Received", "the progress meter of curl", "save the body alone: curl -s"},
        {"(?:[\\w-]+: [^\\n]*\\n){1,40}\\r?\\n\\s*\\{", "HTTP headers with a body", OBJECT_ALONE},
        {"[0-9a-fA-F]{1,8}\\r\\n\\s*\\{", "the body of an HTTP response with its chunk sizes", ""},
        {"(?:download|upload|copy|move): \\S+ to \\S+\\s", "the output of aws s3 cp, not the file", ""},
        {"--[\\w-]+\\r?\\n(?i:content-)", "a multipart message", ""},
        // markup
        {"(?i)<!doctype html|<(?:html|head|body|script)\\b", "an HTML page", ""},
        {"(?:<\\?xml[^>]*>\\s*)?<svg\\b", "an SVG image", ""},
        {"<\\?php", "a PHP script", ""},
        {"<\\?xml|<!DOCTYPE|<[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?(?:/>|>.*</)", "XML", ""},
        {"[`~]{3}[ \\w]*\\R\\s*\\{", "Markdown, a block of code", OBJECT_ALONE},
        {"(?m)(?=[^{\\[]).*^[`~]{3}", "Markdown", ""},
        {"\\{\\\\rtf", "a rich text file (RTF)", ""},
        {
            "\\{\\{-?\\s*[A-Za-z.$/#!](?![^}\\n]*:(?!=))[^}\\n]*\\}\\}|\\{%|\\{#[^\\n}]*#\\}|<%",
            "a template that was not rendered",
            ""
        },
        {"<{7} .*\\n={7}", "both sides of a merge conflict", "choose one side, and delete the lines with the marks"},
        // programs
        {"#!", "a script", ""},
        {
            "(?:module\\.)?exports(?:\\.\\w+)?\\s*=\\s*\\{|export\\s+default\\s*\\(?\\{",
            "JavaScript, with the object in an export",
            OBJECT_ALONE
        },
        {"(?:/\\*\\*/)?\\s*[A-Za-z_$][\\w$.]*\\(\\s*\\{", "JSONP, with the object in a call", OBJECT_ALONE},
        {
            "(?:(?:export\\s+)?(?:var|let|const|local|my)\\s+)?[A-Za-z_$][\\w$.]*(?:\\s*:\\s*\\w+)?\\s*:?=\\s*\\(?\\{",
            "an assignment of the object to a name",
            OBJECT_ALONE
        },
        {
            "(?:module\\.)?exports\\s*=|export\\s+(?:default|const|function)\\b|import\\s[^\\n]*\\sfrom\\s*['\"]"
                    + "|[\"']use strict[\"']|(?:async\\s+)?function\\s+[\\w$]+\\(",
            "JavaScript",
            ""
        },
        {"[(`']\\s*\\{", "an object in quotation marks or parentheses", OBJECT_ALONE},
        {
            "\\)\\]\\}'?,?\\s*\\{|(?:while\\s*\\(1\\)|for\\s*\\(;;\\));?\\s*\\{",
            "JSON behind a prefix that keeps scripts from reading it",
            OBJECT_ALONE
        },
        {
            "(?:resource|data|variable|provider|module|output)\\s+\"[^\"\\n]+\"[^\\n={]*\\{|(?:terraform|locals)\\s*\\{",
            "HCL (Terraform)",
            ""
        },
        {"(?:ARG \\S+\\R)?FROM [\\w./:@${}-]+(?: (?i:as) \\w+)?[ \\t]*(?:\\R|\\z)", "a Dockerfile", ""},
        {
            "(?:--\\s*){1,2}(?:MySQL|MariaDB|PostgreSQL)|(?i:create (?:table|database|schema) |insert into |drop table )",
            "SQL",
            ""
        },
        {"diff --git |(?:---|\\*\\*\\*) \\S[^\\n]*\\n(?:\\+\\+\\+|---) |@@ -[0-9]", "a patch (diff)", ""},
        // messages
        {
            "\\[?[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}|[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2} "
                    + "|[0-9.]{7,15} \\S+ \\S+ \\[",
            "lines of a log",
            ""
        },
        {"\\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)(?:\\]|:)? +[\\w\\[(]", "lines of a log", ""},
        {
            "(?i)(?:error|fatal|panic|usage): |(?:fatal )?error\\b|traceback \\(most recent|curl: \\([0-9]"
                    + "|exception in thread|(?:aws|base64|cat|docker|git|gpg|gzip|helm|jq|kubectl|openssl|sops|ssh|tar|vault|wget): |an error occurred|unable to ",
            "an error message",
            ""
        },
        {
            "(?i)(?=[a-z0-9<'\"/])[^\\n{}=]*(?:no such file|not found|not recogni[sz]ed|permission denied|access ?denied"
                    + "|connection refused|forbidden|unauthorized|bad gateway|no healthy upstream|upstream connect error"
                    + "|service unavailable|internal server error|default backend|timed out)[^\\n{}]*(?:\\n[^\\n]*){0,2}\\z",
            "an error message",
            ""
        },
        {"(?:https?|s3|file|ftp)://\\S+\\s*\\z", "a URL, not the document that is there", ""},
        {"[\\w./~-]*\\w\\.json\\s*\\z", "the name of a file, as Git stores a symbolic link", ""},
        // settings in another form
        {"(?:%YAML |---(?:\\s|\\z))", "YAML", ""},
        {
            "(?!(?i:warning|note):)(?:- +)?(?:[A-Za-z_][\\w./-]*|'[^'\\n]+'):(?:[ \\t]+(?:[\"'{\\[&|>!#]|(?![^\\n]*: ))[^\\n]*)?(?:\\R(?!\\t)|\\z)",
            "YAML",
            ""
        },
        {
            "\\[\\[?(?!true|false|null)[A-Za-z][\\w. :\"/-]*\\]\\]?[ \\t]*(?:[#;][^\\n]*)?\\R\\s*[A-Za-z_\\[#;]",
            "an INI or TOML file",
            ""
        },
        {
            "(?:(?:export|set|setx)\\s+)?[A-Za-z_][\\w.\\[\\]-]*[ \\t]*=(?![=>])\\s*\\S",
            "a properties, .env or TOML file",
            ""
        },
        {"(?:\\w[\\w .-]*,){1,100}\\w[\\w .-]*\\R[^\\n:{]+,", "CSV", ""},
        {"\"[^\"\\n]+\"\\s*:", "keys and values without a { in front of them", ""},
        {"(?=[^{\\[]).*\\x00", "binary data", ""},
    };

    private static final List<Sign> BY_BYTES = signs(BYTES);
    private static final List<Sign> BY_ENCODING = signs(ENCODINGS);
    private static final List<Sign> BY_TEXT = signs(TEXTS);

    /**
     * One sign.
     *
     * @param pattern how it begins
     * @param what what it is a sign of
     * @param hint what to do, or an empty text
     */
    record Sign(Pattern pattern, String what, String hint) {

        static Sign of(String what, String hint) {
            return new Sign(Pattern.compile(""), what, hint);
        }
    }

    private Signs() {}

    private static List<Sign> signs(String[][] rows) {
        List<Sign> signs = new ArrayList<>(rows.length);
        for (String[] row : rows) {
            signs.add(new Sign(Pattern.compile(row[0], Pattern.DOTALL), row[1], row[2]));
        }
        return signs;
    }

    /** What a file is by its first bytes, each as one character. */
    static Optional<Sign> ofBytes(String bytes) {
        return find(BY_BYTES, bytes, 0);
    }

    /** In which encoding a file is that is not UTF-8, by its first bytes, each as one character. */
    static Optional<Sign> ofEncoding(String bytes) {
        return find(BY_ENCODING, bytes, 0);
    }

    /** What a text is from an offset on. */
    static Optional<Sign> ofText(String text, int at) {
        return find(BY_TEXT, text, at);
    }

    private static Optional<Sign> find(List<Sign> signs, String text, int at) {
        String beginning = text.substring(at, Math.min(text.length(), at + BEGINNING));
        for (Sign sign : signs) {
            if (sign.pattern().matcher(beginning).lookingAt()) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }
}
