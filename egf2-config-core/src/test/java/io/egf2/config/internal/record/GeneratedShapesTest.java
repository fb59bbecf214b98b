package io.egf2.config.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.generated.GeneratedShape;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.processor.SettingsProcessor;
import io.egf2.config.internal.record.Compiled.Compilation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that were written for another record than there is, or for another version of the library. */
final class GeneratedShapesTest {

    private static final String START = "package shop;\nimport io.egf2.config.*;\n";

    @TempDir
    Path folder;

    private void compile(String record) {
        Compilation compilation = Compilation.ofFiles(
                Map.of("shop/Shop", START + record), List.of("-d", folder.toString()), new SettingsProcessor());
        assertThat(compilation.errors()).isEmpty();
    }

    private void compilePlain(Map<String, String> files) {
        String classPath = folder + System.getProperty("path.separator") + System.getProperty("java.class.path");
        Compilation compilation =
                Compilation.ofFiles(files, List.of("-d", folder.toString(), "-proc:none", "-nowarn", "-cp", classPath));
        assertThat(compilation.errors()).isEmpty();
    }

    private RecordShape shape() throws Exception {
        URL[] classes = {folder.toUri().toURL()};
        return Shapes.of(new URLClassLoader(classes, getClass().getClassLoader()).loadClass("shop.Shop"));
    }

    @Test
    void aRecordThatWasCompiledAnewWithoutItsProcessorIsTold() throws Exception {
        compile("@Settings record Shop(@DefaultValue(\"1\") int a) {}");
        compilePlain(Map.of("shop/Shop", START + "@Settings record Shop(@DefaultValue(\"1\") long a) {}"));
        assertThat(Twins.read(shape(), "{}"))
                .contains("the settings record shop.Shop is not the one that shop.Shop_Shape was written for; "
                        + "build the service from clean");
    }

    @Test
    void aMethodThatIsNotThereInsideItsConstructorIsToldAsWhatItIs() throws Exception {
        compile(
                "@Settings record Shop(@DefaultValue(\"1\") int a) { Shop { throw new NoSuchMethodError(\"other\"); } }");
        assertThat(Twins.read(shape(), "{}"))
                .contains("the constructor of the settings record shop.Shop threw java.lang.NoSuchMethodError");
    }

    @Test
    void whatAnotherVersionOfTheLibraryWroteIsPassedOver() throws Exception {
        compile("@Settings record Shop(@DefaultValue(\"1\") int a) {}");
        compilePlain(Map.of("shop/Shop_Shape", """
                package shop;
                import io.egf2.config.generated.*;
                abstract class Later extends GeneratedShape {
                    abstract void more(RecordDescription description);
                }
                final class Shop_Shape extends Later {
                    static { register(Shop.class, new Shop_Shape()); }
                    @Override public void describe(int record, RecordDescription description) { more(description); }
                    @Override public Object make(int made, Arguments arguments) { return this; }
                    @Override void more(RecordDescription description) {}
                }
                """));
        compilePlain(Map.of("shop/Later", """
                package shop;
                abstract class Later extends io.egf2.config.generated.GeneratedShape {}
                """));
        Files.delete(folder.resolve("shop/Later.class"));
        assertThat(Twins.read(shape(), "{}")).isEqualTo("Shop[a=1]");
    }

    @Test
    void whatTheLibraryNoLongerKnowsIsPassedOver() throws Exception {
        compile("@Settings record Shop(@DefaultValue(\"1\") int a) {}");
        compilePlain(Map.of("shop/Shop_Shape", """
                package shop;
                import io.egf2.config.generated.*;
                final class Shop_Shape extends GeneratedShape {
                    static { register(Shop.class, new Shop_Shape()); }
                    @Override public void describe(int record, RecordDescription description) {
                        throw new NoSuchMethodError("description.whatWasThere()");
                    }
                    @Override public Object make(int made, Arguments arguments) { return this; }
                }
                """));
        assertThat(GeneratedShape.find(Object.class)).isNull();
        assertThat(Twins.read(shape(), "{}")).isEqualTo("Shop[a=1]");
    }
}
