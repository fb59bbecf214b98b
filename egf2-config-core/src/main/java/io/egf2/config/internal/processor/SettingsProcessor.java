package io.egf2.config.internal.processor;

import io.egf2.config.Settings;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.record.ShapeBuilder;
import io.egf2.config.internal.report.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes a class for each record with {@link Settings}, or tells the compiler what is wrong with the record. */
public final class SettingsProcessor extends AbstractProcessor {

    /** Records that use a type which another processor may still write, and that type. */
    private final Map<String, String> postponed = new LinkedHashMap<>();

    private final Set<String> sources = new HashSet<>();

    private final Set<String> told = new HashSet<>();

    /** For the compiler. */
    public SettingsProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Settings.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            sources.add(root.toString());
        }
        if (round.processingOver()) {
            postponed.forEach((record, missing) -> giveUp(record, missing, round.errorRaised()));
        } else {
            records(round).forEach(this::process);
        }
        return false; // a compiler may not even ask others for what is claimed
    }

    private List<Element> records(RoundEnvironment round) {
        List<Element> records = new ArrayList<>(round.getElementsAnnotatedWith(Settings.class));
        for (String name : postponed.keySet()) {
            records.add(element(name));
        }
        postponed.clear();
        return records;
    }

    private Element element(String record) {
        return processingEnv.getElementUtils().getTypeElement(record);
    }

    /** Of what a source lacks the compiler tells itself, but not of what a class file lacks. */
    private void giveUp(String record, String missing, boolean isTold) {
        if (!isTold) {
            error("the type " + missing + " is missing, which the record or one inside it uses", element(record));
        }
    }

    private void process(Element annotated) {
        if (annotated.getKind() != ElementKind.RECORD || !(annotated instanceof TypeElement record)) {
            error("@Settings is for records", annotated);
            return;
        }
        Program program = new Program(processingEnv, record);
        try {
            RecordShape shape = ShapeBuilder.of(program.type(record));
            write(new ShapeSource(program, record).of(shape), record);
        } catch (NoClassDefFoundError e) {
            error("the processor path has the library without what it needs: " + e.getMessage(), record);
        } catch (UnresolvedType e) {
            postponed.put(record.getQualifiedName().toString(), e.name());
        } catch (RecordFault e) {
            Places places = new Places(program, sources);
            for (int i = 0; i < e.problems().size(); i++) {
                tell(e.problems().get(i), places.of(e.places().get(i)));
            }
        }
    }

    private void tell(Problem problem, Element at) {
        boolean isInside =
                problem.pointer().indexOf('/', 1) > 0; // the value of the component, so that it says too little
        String pointer = isInside ? " at " + problem.pointer() : "";
        error(problem.message() + pointer + " [" + problem.code().id() + ']', at);
    }

    private void write(GeneratedSource source, TypeElement record) {
        try (Writer file =
                processingEnv.getFiler().createSourceFile(source.name(), record).openWriter()) {
            file.write(source.text());
        } catch (FilerException e) {
            error("the class " + source.name() + " cannot be written: there is one of that name already", record);
        } catch (IOException e) {
            error("the class " + source.name() + " cannot be written: " + e.getMessage(), record);
        }
    }

    /** Each once, though several records may lead to it. */
    private void error(String message, Element at) {
        if (told.add(message + " in " + at.getEnclosingElement() + '.' + at)) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, at);
        }
    }
}
