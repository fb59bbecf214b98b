package io.egf2.examples.deployment.rolling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The documents of all services at one time: a state that the bucket can be brought to.
 *
 * @param texts the text of each, by the name of the file
 */
record Documents(Map<String, String> texts) {

    /**
     * Reads a folder.
     *
     * @param portSuffix what to write behind the host of each peer
     */
    static Documents read(Path folder, String portSuffix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file).replace(".egf2.internal\"", ".egf2.internal" + portSuffix + "\"");
                texts.put(file.getFileName().toString(), text);
            }
        }
        return new Documents(texts);
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> one : texts.entrySet()) {
            Files.writeString(folder.resolve(one.getKey()), one.getValue());
        }
    }

    String text(Member member) {
        return Objects.requireNonNull(texts.get(member.document()), member.document());
    }

    /** The same with a text in place of another, in every document that has it. */
    Documents replaced(String from, String to) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.replaceAll((name, text) -> text.replace(from, to));
        return new Documents(changed);
    }

    /** The same with a text in place of another, in the document of one service. */
    Documents replaced(Member member, String from, String to) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(member.document(), text(member).replace(from, to));
        return new Documents(changed);
    }
}
