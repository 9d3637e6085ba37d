package fr.gouv.anct.minisites.provisioning;

import fr.gouv.anct.minisites.access.people.PeopleLetters;
import fr.gouv.anct.minisites.delivery.FakePeopleLetters;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The core and provisioning, without the visitor's HTTP, which needs a theme; jobs and mail are kept in two tables. */
@SpringBootApplication
@EnableConfigurationProperties(MinisitesProperties.class)
@ComponentScan(
        basePackages = "fr.gouv.anct.minisites",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "fr\\.gouv\\.anct\\.minisites\\.(delivery|job|mail)\\..*"))
public class ProvisioningApplication {

    @Bean
    PeopleLetters peopleLetters() {
        return new FakePeopleLetters();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
