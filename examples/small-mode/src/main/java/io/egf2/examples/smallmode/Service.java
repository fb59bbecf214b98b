package io.egf2.examples.smallmode;

import java.util.List;

/**
 * One of the nine services.
 *
 * @param name its name
 * @param main its main class
 * @param defaultPort the port in its file, or 0 if it has none
 */
record Service(String name, Class<?> main, int defaultPort) {

    static final List<Service> ALL = List.of(
            new Service("client-data", ClientDataService.class, 8000),
            new Service("auth", AuthService.class, 2016),
            new Service("client-api", ClientApiService.class, 2019),
            new Service("pusher", PusherService.class, 2017),
            new Service("sync", SyncService.class, 2021),
            new Service("logic", LogicService.class, 2020),
            new Service("file", FileService.class, 2018),
            new Service("scheduler", SchedulerService.class, 0),
            new Service("job", JobService.class, 0));

    boolean hasPort() {
        return defaultPort > 0;
    }
}
