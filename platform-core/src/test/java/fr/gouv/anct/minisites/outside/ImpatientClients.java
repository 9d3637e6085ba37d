package fr.gouv.anct.minisites.outside;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;

/** Creates clients of outside services with the limits of production but for their times, and a few pages. */
public final class ImpatientClients {

    public static final int PAGES = 20;

    private ImpatientClients() {}

    public static OutsideClients in(ApplicationContext application) {
        return new OutsideClients(
                new OutsideProperties(
                        "essai@exemple.fr",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        DataSize.ofMegabytes(5),
                        PAGES),
                application.getBean(OutsideAnswers.class),
                application.getEnvironment());
    }
}
