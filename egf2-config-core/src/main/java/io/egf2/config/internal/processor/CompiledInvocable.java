package io.egf2.config.internal.processor;

import io.egf2.config.internal.bind.Maker;
import io.egf2.config.internal.bind.RecordFault;
import io.egf2.config.internal.record.DeclaredType;
import io.egf2.config.internal.record.Invocable;
import io.egf2.config.internal.record.Members;
import io.egf2.config.internal.record.TypeUse;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A method or constructor that the compiler tells of. */
record CompiledInvocable(Program program, CompiledType owner, ExecutableElement element) implements Invocable {

    @Override
    public String name() {
        return element.getSimpleName().toString(); // of a constructor, the same as the JVM's
    }

    @Override
    public String key() {
        return Members.key(name(), program.descriptor(element));
    }

    @Override
    public boolean isStatic() {
        return element.getModifiers().contains(Modifier.STATIC);
    }

    @Override
    public boolean isPublic() {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    @Override
    public boolean isReachable() {
        try {
            program.checkVisible(owner);
            return true;
        } catch (RecordFault e) {
            return false;
        }
    }

    @Override
    public List<TypeUse> parameters() {
        List<TypeUse> parameters = new ArrayList<>();
        for (VariableElement parameter : element.getParameters()) {
            parameters.add(program.use(parameter.asType()));
        }
        return parameters;
    }

    @Override
    public String parameter(int index) {
        return element.getParameters().get(index).getSimpleName().toString();
    }

    @Override
    public boolean gives(DeclaredType type) {
        TypeMirror returned = element.getReturnType();
        return element.getKind() == ElementKind.METHOD
                && type instanceof CompiledType compiled
                && program.types()
                        .isAssignable(
                                program.types().erasure(returned),
                                program.types().erasure(compiled.element().asType()));
    }

    @Override
    public Maker maker() {
        program.checkVisible(owner);
        if (!program.isVisible(element)) {
            String what = isConstructor() ? "its constructor" : "its method " + name();
            throw program.hidden(owner, what + " is " + Program.hidden(element));
        }
        return new LaterMaker(owner.name().full(), isConstructor() ? "" : name(), parameters());
    }
}
