package bench;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.JsonSection;
import java.util.List;

/** This library with a document of any size. */
public final class Egf2Growth {

    record Entry(String name, int weight, String url) {}

    record Settings(int port, List<Entry> entries, JsonSection opaque) {}

    public static void main(String[] args) throws Exception {
        Settings settings = ConfigBootstrap.forService("growth", Settings.class)
                .maxBytes(16 << 20)
                .loadOrExit(args);
        System.out.println(settings.port() + " " + settings.entries().size());
        System.in.read();
    }
}
