package io.egf2.config.s3;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this module may know, and what must not come with it. */
final class ArchitectureTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.egf2.config");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.egf2.config.s3");

    @Test
    void theAwsSdkIsKnownToThisModuleOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.egf2.config.s3")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(LIBRARY);
    }

    @Test
    void ofTheLibraryOnlyTheInterfaceForFetchersIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.egf2.config", "io.egf2.config.services", "io.egf2.config.internal..")
                .check(MODULE);
    }

    /** The tests compare the module with it. */
    @Test
    void theClientOfTheSdkIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services..")
                .check(MODULE);
    }

    @Test
    void onlyTheFetcherIsPublic() {
        assertThat(MODULE.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .extracting(JavaClass::getSimpleName)
                .containsExactly("S3Fetcher");
    }

    @Test
    void classesAreFinalAndHoldNoSharedState() {
        classes()
                .that()
                .areNotAnonymousClasses()
                .and()
                .areNotInterfaces()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(MODULE);
        fields().that().areStatic().should().beFinal().check(MODULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.netty.", "org.apache.", "com.fasterxml.jackson.databind."})
    void noOtherClientComesAlong(String packageName) {
        String path = packageName.replace('.', '/');
        assertThat(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filteredOn(entry -> entry.endsWith(".jar") && !entry.contains("wiremock"))
                .noneSatisfy(entry -> {
                    try (var jar = new java.util.jar.JarFile(entry)) {
                        assertThat(jar.stream()).anyMatch(file -> file.getName().startsWith(path));
                    }
                });
    }
}
