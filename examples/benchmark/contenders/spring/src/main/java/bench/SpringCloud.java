package bench;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Spring Cloud Config's client. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(SpringCloud.Settings.class)
public class SpringCloud {

    public record Elastic(List<String> hosts) {}

    @ConfigurationProperties
    public record Settings(int port, String clientData, long sessionLifetime, String logLevel, Elastic elastic) {}

    public static void main(String[] args) throws Exception {
        SpringApplication application = new SpringApplication(SpringCloud.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Settings settings = application
                .run("--spring.application.name=auth", "--spring.config.import=configserver:" + args[1])
                .getBean(Settings.class);
        System.out.println(settings.port() + " " + settings.clientData() + " " + settings.sessionLifetime() + " "
                + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
