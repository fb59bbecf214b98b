package io.egf2.config.testkit;

import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is to be started in a JVM of its own; see {@link ServiceProcess#of}. Immutable: each method that sets something
 * gives a new instance.
 */
public final class ServiceLaunch {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Class<?> main;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final String prefix;
    private final Optional<Path> directory;
    private final Duration timeout;

    ServiceLaunch(Class<?> main) {
        this(checked(main), List.of(), Map.of(), "egf_", Optional.empty(), TIMEOUT);
    }

    private static Class<?> checked(Class<?> main) {
        try {
            if (Modifier.isStatic(main.getMethod("main", String[].class).getModifiers())) {
                return main;
            }
        } catch (NoSuchMethodException e) {
            // Told below.
        }
        throw new IllegalArgumentException(main.getName() + " has no public static void main(String[])");
    }

    private ServiceLaunch(
            Class<?> main,
            List<String> jvmOptions,
            Map<String, String> environment,
            String prefix,
            Optional<Path> directory,
            Duration timeout) {
        this.main = main;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.prefix = prefix;
        this.directory = directory;
        this.timeout = timeout;
    }

    /**
     * Sets an environment variable. The process has the environment of the tests besides, but for what would steer it by
     * accident: variables that begin with {@code egf_}, {@link #environmentPrefix} or {@code AWS_}, and those that hand options to
     * every JVM.
     *
     * @param name the variable
     * @param value its value
     * @return a launch with that variable too
     */
    public ServiceLaunch environment(String name, String value) {
        return environment(Map.of(name, value));
    }

    /**
     * Sets environment variables, such as those of {@link FakeConfigServer#s3Environment()}.
     *
     * @param variables values by name
     * @return a launch with these variables too
     */
    public ServiceLaunch environment(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(variables);
        return new ServiceLaunch(main, jvmOptions, more, prefix, directory, timeout);
    }

    /**
     * Sets how the library's environment variables begin, if not with {@code egf_}: those of the tests' environment that begin so
     * are left out.
     *
     * @param prefix as {@code ConfigBootstrap.environmentPrefix} is given it
     * @return a launch without these variables
     * @throws IllegalArgumentException if the prefix is empty
     */
    public ServiceLaunch environmentPrefix(String prefix) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("every variable begins with nothing: a prefix is such as shop_");
        }
        return new ServiceLaunch(main, jvmOptions, environment, prefix, directory, timeout);
    }

    /**
     * Sets system properties, such as those of {@link FakeConfigServer#systemProperties()}.
     *
     * @param properties values by name
     * @return a launch with these properties too
     */
    public ServiceLaunch systemProperties(Map<String, String> properties) {
        return jvmOptions(properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    /**
     * Sets the largest heap.
     *
     * @param size as for {@code -Xmx}, such as {@code 64m}
     * @return a launch with that heap
     */
    public ServiceLaunch heap(String size) {
        return jvmOptions("-Xmx" + size);
    }

    /**
     * Adds options of the JVM.
     *
     * @param options such as {@code -XX:+UseSerialGC}
     * @return a launch with these options too
     */
    public ServiceLaunch jvmOptions(String... options) {
        List<String> more = new ArrayList<>(jvmOptions);
        more.addAll(List.of(options));
        return new ServiceLaunch(main, more, environment, prefix, directory, timeout);
    }

    /**
     * Sets the working directory, instead of that of the tests.
     *
     * @param directory an existing directory
     * @return a launch in that directory
     */
    public ServiceLaunch directory(Path directory) {
        return new ServiceLaunch(main, jvmOptions, environment, prefix, Optional.of(directory), timeout);
    }

    /**
     * Sets how long an assertion may wait, counted from the start of the process: 60 seconds, unless set.
     *
     * @param timeout a positive time
     * @return a launch with that bound
     */
    public ServiceLaunch timeout(Duration timeout) {
        return new ServiceLaunch(main, jvmOptions, environment, prefix, directory, timeout);
    }

    /**
     * Starts the service. The caller closes what comes back.
     *
     * @param args the arguments of {@code main}
     * @return the running process
     */
    public ServiceProcess run(String... args) {
        ProcessBuilder builder = new ProcessBuilder(command(args));
        directory.map(Path::toFile).ifPresent(builder::directory);
        builder.environment().keySet().removeIf(this::steers);
        builder.environment().putAll(environment);
        return new ServiceProcess(Child.start(builder, main.getSimpleName(), timeout));
    }

    private List<String> command(String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Both streams are read as UTF-8, whatever the locale is.
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), ChildMain.class.getName(), main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /** Absolute, because the working directory may be another. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private boolean steers(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return name.startsWith("EGF_")
                || name.startsWith(prefix.toUpperCase(Locale.ROOT))
                || name.startsWith("AWS_")
                || List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
                        .contains(name);
    }
}
