package io.egf2.config.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Behind {@link ConfigServer}. JUnit closes what is in its store when the class or test is over. */
final class ConfigServerExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ConfigServerExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        fill(context, null, context.getRequiredTestClass(), true);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            fill(context, instance, instance.getClass(), false);
        }
    }

    private static void fill(ExtensionContext context, @Nullable Object instance, Class<?> type, boolean isStatic) {
        List<Field> fields = AnnotationSupport.findAnnotatedFields(
                type,
                ConfigServer.class,
                field -> Modifier.isStatic(field.getModifiers()) == isStatic,
                HierarchyTraversalMode.TOP_DOWN);
        for (Field field : fields) {
            check(field.getType(), "field " + field.getName());
            if (Modifier.isFinal(field.getModifiers())) {
                throw new ExtensionConfigurationException("the field " + field.getName() + " is final");
            }
            set(
                    field,
                    instance,
                    start(
                            context,
                            AnnotationSupport.findAnnotation(field, ConfigServer.class)
                                    .orElseThrow()));
        }
    }

    private static void set(Field field, @Nullable Object instance, FakeConfigServer server) {
        try {
            field.setAccessible(true);
            field.set(instance, server);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ExtensionConfigurationException("the field " + field.getName() + " cannot be set", e);
        }
    }

    private static void check(Class<?> type, String what) {
        if (type != FakeConfigServer.class) {
            throw new ExtensionConfigurationException(
                    "@ConfigServer is for a FakeConfigServer; the " + what + " is a " + type.getName());
        }
    }

    private static FakeConfigServer start(ExtensionContext context, ConfigServer wanted) {
        FakeConfigServer server = wanted.https() ? FakeConfigServer.startHttps() : FakeConfigServer.start();
        context.getStore(NAMESPACE).put(server, server);
        return server;
    }

    /** The server of a constructor's parameter lives as long as the instance, not as long as the class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(ConfigServer.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        check(
                parameter.getParameter().getType(),
                "parameter " + parameter.getParameter().getName());
        ConfigServer wanted = parameter.findAnnotation(ConfigServer.class).orElseThrow();
        return start(context, wanted);
    }
}
