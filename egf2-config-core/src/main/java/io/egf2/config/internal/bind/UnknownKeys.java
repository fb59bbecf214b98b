package io.egf2.config.internal.bind;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.CharacterName;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the keys of one object that no setting stands for, and of the required settings whose key is missing. The two
 * belong together: a misspelt key is one mistake, told once.
 */
final class UnknownKeys {

    /**
     * A setting that is absent and must not be.
     *
     * @param setting which one
     * @param because the requirement that holds; null if it is required in any case
     */
    record Missing(Setting setting, Setting.@Nullable Requirement because) {}

    private final RecordShape shape;
    private final JsonValue object;
    private final Pointer at;
    private final Binding binding;

    UnknownKeys(RecordShape shape, JsonValue object, Pointer at, Binding binding) {
        this.shape = shape;
        this.object = object;
        this.at = at;
        this.binding = binding;
    }

    /** Whether each key stands for a setting or for nothing, and none for a setting that it does not name. */
    boolean report(ObjectMembers members, List<Missing> missing) {
        Map<String, Setting> candidates = candidates(members, missing);
        List<Missing> unexplained = new ArrayList<>(missing);
        boolean isCertain = true;
        for (JsonValue key : members.unknown()) {
            isCertain &= !report(key, candidates, unexplained);
        }
        for (Missing absent : unexplained) {
            reportMissing(absent, members);
        }
        return isCertain;
    }

    /** What a misspelt key may have meant: a key that is absent, of an open section only a required one. */
    private Map<String, Setting> candidates(ObjectMembers members, List<Missing> missing) {
        Map<String, Setting> candidates = new LinkedHashMap<>();
        boolean open = shape.takesRest();
        for (int i = 0; i < shape.settings().size(); i++) {
            Setting setting = shape.settings().get(i);
            boolean absent = members.value(i) == null && !setting.takesRest();
            if (open ? contains(missing, setting) : absent) {
                for (String name : setting.names()) {
                    candidates.put(name, setting);
                }
            }
        }
        return candidates;
    }

    private static boolean contains(List<Missing> missing, Setting setting) {
        for (Missing absent : missing) {
            if (absent.setting().equals(setting)) {
                return true;
            }
        }
        return false;
    }

    private static void remove(@Nullable Setting meant, List<Missing> unexplained) {
        unexplained.removeIf(absent -> absent.setting().equals(meant));
    }

    private boolean report(JsonValue key, Map<String, Setting> candidates, List<Missing> unexplained) {
        Optional<String> plain = CharacterName.latin(key.string());
        if (plain.isPresent() && candidates.containsKey(plain.get())) {
            remove(candidates.get(plain.get()), unexplained);
            problem(key, "unknown key: " + CharacterName.fault(key.string()), "write " + Shown.quoted(plain.get()));
            return true;
        }
        Suggestion near = Suggestion.of(key.string(), candidates.keySet());
        Optional<String> question = near.question();
        if (question.isPresent()) {
            Setting meant = candidates.get(near.words().get(0));
            remove(meant, unexplained);
            problem(key, "unknown key", question.get());
            lookInside(key, meant);
        } else if (binding.isStrict() && !shape.takesRest()) {
            problem(key, "unknown key", "strict: every key must be known; delete it, or correct its name");
        } else if (!shape.takesRest()) {
            binding.warn(ProblemCode.KEY_UNKNOWN, key, at.child(key.string()), "unknown key, ignored");
        }
        return question.isPresent();
    }

    /** The keys within are likely to be misspelt in the same way: in capitals, for instance. No value of them is shown. */
    private void lookInside(JsonValue key, @Nullable Setting meant) {
        if (meant != null && key.value().isContainer()) {
            meant.shape().read(key.value(), at.child(key.string()).toMisplaced(), binding);
        }
    }

    private void problem(JsonValue key, String message, @Nullable String hint) {
        binding.problem(ProblemCode.KEY_UNKNOWN, key, at.child(key.string()), message, hint);
    }

    private void reportMissing(Missing absent, ObjectMembers members) {
        Setting setting = absent.setting();
        if (absent.because() == null) {
            reportMissing(setting, members.value(shape.settings().indexOf(setting)));
            return;
        }
        String key = absent.because().key();
        JsonValue cause = members.value(shape.indexOf(key));
        String message = '"' + key + "\" is \"" + absent.because().value() + '"' + (cause == null ? " by default" : "")
                + ", but \"" + setting.key() + "\" is missing: expected "
                + setting.shape().expected(setting.under(at));
        binding.problem(ProblemCode.RULE_BROKEN, cause == null ? object : cause, setting.under(at), message, null);
    }

    private void reportMissing(Setting setting, @Nullable JsonValue blank) {
        Pointer pointer = setting.under(at);
        if (blank == null) {
            String message =
                    "required key is missing: expected " + setting.shape().expected(pointer);
            binding.problem(ProblemCode.KEY_MISSING, object, pointer, message, null);
            return;
        }
        String message = "required, but not set: expected " + setting.shape().expected(pointer) + ", found "
                + (blank.isNull() ? "null" : "a blank string");
        boolean variable = blank.document().origin().isPresent();
        String hint = variable ? "give the variable a value, or unset it" : null;
        binding.problem(ProblemCode.KEY_MISSING, blank, pointer, message, hint);
    }
}
