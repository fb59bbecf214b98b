package io.egf2.examples.deployment;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that runs a program of the machine. Without it the test is skipped, and says so; with {@code -Dtools.required=true} it
 * fails, so that a build that is to prove everything proves it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
@interface Needs {

    /** The names of the programs, as they are called. */
    String[] value();

    /** Whether that holds for these programs; not for what comes from where a build machine may not install from. */
    boolean always() default true;

    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Needs needs = context.getElement()
                    .map(element -> element.getAnnotation(Needs.class))
                    .orElse(null);
            return needs == null ? ConditionEvaluationResult.enabled("needs nothing") : judge(needs, context);
        }

        private static ConditionEvaluationResult judge(Needs needs, ExtensionContext context) {
            String missing = Stream.of(needs.value())
                    .filter(name -> find(name).isEmpty())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("all programs are there");
            }
            String told = context.getDisplayName() + " needs what is not installed here: " + missing;
            if (needs.always() && Boolean.getBoolean("tools.required")) {
                throw new IllegalStateException(told);
            }
            System.out.println("[WARNING] skipped: " + told);
            return ConditionEvaluationResult.disabled(told);
        }

        /** The program of this name, on the path or where Debian keeps those of an administrator. */
        static Optional<Path> find(String name) {
            return Stream.concat(
                            Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                    .map(directory -> Path.of(directory, name))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
