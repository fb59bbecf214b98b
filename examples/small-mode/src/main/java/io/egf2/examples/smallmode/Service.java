package io.egf2.examples.smallmode;

import java.util.List;

/**
 * One of the nine services.
 *
 * @param name its name
 * @param document the name of its document
 * @param main its main class
 * @param usualPort the port in its file, or 0 if it has none
 */
record Service(String name, String document, Class<?> main, int usualPort) {

    static final List<Service> ALL = List.of(
            of("client-data", ClientDataService.class, 8000),
            of("auth", AuthService.class, 2016),
            of("client-api", ClientApiService.class, 2019),
            of("pusher", PusherService.class, 2017),
            of("sync", SyncService.class, 2021),
            of("logic", LogicService.class, 2020),
            of("file", FileService.class, 2018),
            of("scheduler", SchedulerService.class, 0),
            of("job", JobService.class, 0));

    /** The same program as auth, told to read another document. */
    static final Service BROKEN_AUTH = new Service("auth", "auth-with-six-mistakes", AuthService.class, 2016);

    /** The program that reads the documents of all of them. */
    static final Service CHECK_ALL = new Service("the check", "{service}", CheckAll.class, 0);

    static Service of(String name, Class<?> main, int usualPort) {
        return new Service(name, name, main, usualPort);
    }

    /** Runs it in this JVM. */
    void run(String... args) throws ReflectiveOperationException {
        main.getMethod("main", String[].class).invoke(null, (Object) args);
    }

    String path() {
        return "/" + document + ".json";
    }

    boolean hasPort() {
        return usualPort > 0;
    }
}
