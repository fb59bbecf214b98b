package io.egf2.config;

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

    void report(ObjectMembers members, List<Setting> missing) {
        Map<String, Setting> candidates = candidates(members, missing);
        List<Setting> unexplained = new ArrayList<>(missing);
        for (JsonValue.Member member : members.unknown()) {
            report(member, candidates, unexplained);
        }
        for (Setting setting : unexplained) {
            reportMissing(setting, members.value(shape.settings().indexOf(setting)));
        }
    }

    /** What a misspelt key may have meant: a key that is absent, of an open section only a required one. */
    private Map<String, Setting> candidates(ObjectMembers members, List<Setting> missing) {
        Map<String, Setting> candidates = new LinkedHashMap<>();
        boolean open = shape.takesRest();
        for (int i = 0; i < shape.settings().size(); i++) {
            Setting setting = shape.settings().get(i);
            boolean absent = members.value(i) == null && !setting.takesRest();
            if (open ? missing.contains(setting) : absent) {
                candidates.put(setting.key(), setting);
            }
        }
        return candidates;
    }

    private void report(JsonValue.Member member, Map<String, Setting> candidates, List<Setting> unexplained) {
        String key = member.key().string();
        List<String> near = Suggestion.near(key, candidates.keySet());
        if (!near.isEmpty()) {
            unexplained.remove(candidates.get(near.get(0)));
            binding.problems().add(problem(member, "unknown key; did you mean " + alternatives(near) + "?"));
        } else if (binding.isStrict() && !shape.takesRest()) {
            binding.problems()
                    .add(problem(member, "unknown key")
                            .withHint("strict: every key must be known; delete it, or correct its name"));
        } else if (!shape.takesRest() && !binding.warnings().countedOnly()) {
            binding.warnings().add(problem(member, "unknown key, ignored"));
        }
    }

    private ConfigProblem problem(JsonValue.Member member, String message) {
        String pointer = at.child(member.key().string()).toString();
        return Binding.place(ConfigProblem.of(ProblemCode.KEY_UNKNOWN, pointer, message), member.key(), true);
    }

    static String alternatives(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i == words.size() - 1 ? " or " : ", ").append(Shown.quoted(words.get(i)));
        }
        return text.toString();
    }

    private void reportMissing(Setting setting, @Nullable JsonValue blank) {
        Pointer pointer = setting.under(at);
        if (blank != null) {
            String message = "required, but not set: expected "
                    + setting.shape().expected(pointer) + ", found " + (blank.isNull() ? "null" : "a blank string");
            binding.problem(ProblemCode.KEY_MISSING, blank, pointer, message, Optional.empty());
            return;
        }
        String message = "required key is missing: expected " + setting.shape().expected(pointer);
        binding.problem(ProblemCode.KEY_MISSING, object, pointer, message, Optional.empty());
    }
}
