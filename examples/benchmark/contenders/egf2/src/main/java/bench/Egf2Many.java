package bench;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import java.util.List;
import java.util.Optional;

/** This library with a document that has very many mistakes of one kind, all on one line. */
public final class Egf2Many {

    record Named(String name) {}

    record Settings(
            Optional<List<PeerUrl>> urls,
            Optional<List<Integer>> numbers,
            @Range(min = 1, max = 65535) Optional<List<Integer>> ports,
            Optional<List<LogLevel>> levels,
            Optional<List<Secret>> secrets,
            Optional<List<Named>> named) {}

    public static void main(String[] args) throws Exception {
        ConfigBootstrap<Settings> bootstrap =
                ConfigBootstrap.forService("many", Settings.class).maxBytes(16 << 20);
        (Boolean.getBoolean("strict") ? bootstrap.strict() : bootstrap).loadOrExit(args);
        System.out.println("started");
        System.in.read();
    }
}
