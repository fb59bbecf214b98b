package io.egf2.examples.compatibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import io.egf2.config.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The same settings, read when they are compiled. Whoever else makes one of them fails.
 *
 * @param port where it listens
 * @param pause a word that stands in the class file only
 * @param peers records within a record
 * @param password what is not shown
 * @param shift what databind reads
 */
@Settings
record CompiledSettings(
        @Range(min = 1, max = 65_535) int port,
        @JsonProperty("pause-time") @DefaultValue("5s") Duration pause,
        List<CompatibilitySettings.Peer> peers,
        Optional<Secret> password,
        Optional<CompatibilitySettings.Shift> shift) {

    private static final StackWalker CALLS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    CompiledSettings {
        String caller = CALLS.getCallerClass().getSimpleName();
        if (!caller.equals("CompiledSettings_Shape")) {
            throw new IllegalStateException("made by " + caller);
        }
    }
}
