package io.egf2.config;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
final class ReadingPlayTest {
    @Test void play() throws Exception {
        String all = Files.readString(Path.of("/tmp/w/play.txt"));
        for (String doc : all.split("\n====\n")) {
            String service = doc.substring(0, doc.indexOf('\n')).strip();
            String d = doc.substring(doc.indexOf('\n') + 1).replace("<NBSP>","\u00a0").replace("<ZWSP>","\u200b").replace("<TAB>","\t");
            System.out.println("-----------------\n" + d);
            System.out.println(ReadingOn.report(service, d));
        }
    }
}
