package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which classes a JVM has loaded, and names of ours that are sure to be those of classes. */
final class LoadedClasses {

    /** What makes it be told by {@link #in}. */
    static final String OPTION = "-Xlog:class+load:stdout";

    /** The verifier loads what is caught somewhere, though nothing is thrown. */
    private static final Set<String> CAUGHT = Set.of("StartFailure", "StageFailure", "RecordFault");

    private static final Set<String> FURTHER = Set.of(
            "Example",
            "Creator",
            "Subtypes",
            "ValueTypes",
            "Naming",
            "ShapeBuilder",
            "ComponentType",
            "EnumTypes",
            "DatabindRecords",
            "Annotations",
            "DeclaredAnnotations",
            "JacksonAnnotations",
            "ReflectedAnnotations",
            "ReflectedInvocable",
            "ReflectedMaker",
            "ReflectedType",
            "FailureReport",
            "Problem",
            "WithheldCause",
            "SourceExcerpt",
            "SourceMap",
            "Marks",
            "RecoveringReader",
            "Lexer",
            "Mends",
            "UnknownKeys",
            "UnmatchedVariable",
            "Suggestion",
            "Several",
            "PastedDocument",
            "Placeholder",
            "SwitchMistake",
            "Unresolved",
            "UserInfo",
            "Redirects",
            "RedirectGuard",
            "RetryAfter",
            "UnknownHosts",
            "ProxySetup",
            "PathSegments",
            "WebPage",
            "EffectiveSettings",
            "SettingsHelp",
            "SettingsSchema",
            "JsonObject",
            "Form",
            "DocumentCheck",
            "CheckedDocument",
            "CheckReport",
            "DocumentReport",
            "DocumentText",
            "Finding",
            "Place",
            "JsonReport",
            "SarifReport",
            "SarifResults",
            "SarifPlaces",
            "SarifFix",
            "SarifText",
            "Region",
            "CodeGuide",
            "Fingerprint");

    private LoadedClasses() {}

    static List<String> in(ChildJvm.Result result) {
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out()
                .lines()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceFirst(".*\\] ", "").replaceFirst(" source:.*", ""))
                .toList();
    }

    /** All classes of ours that only a failure or a switch needs; each name that is listed here is that of a class. */
    static Set<String> notForAGoodStart() {
        List<JavaClass> all = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.egf2.config.internal")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .toList();
        assertThat(all.stream().map(JavaClass::getSimpleName))
                .containsAll(Stream.concat(FURTHER.stream(), CAUGHT.stream()).toList());
        return all.stream()
                .filter(type -> FURTHER.contains(type.getSimpleName()) || isNamedForFailure(type.getSimpleName()))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isNamedForFailure(String name) {
        return (name.endsWith("Failure") || name.endsWith("Fault"))
                && !CAUGHT.contains(name)
                && !name.equals("PasteFault");
    }
}
