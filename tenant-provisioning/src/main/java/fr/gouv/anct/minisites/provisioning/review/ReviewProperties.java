package fr.gouv.anct.minisites.provisioning.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configured number of working days from the submission of a site request to the target date of its decision.
 *
 * @param targetDays working days from the submission of a request to the date by which it should be decided
 */
@ConfigurationProperties("minisites.requests")
record ReviewProperties(@DefaultValue("5") int targetDays) {

    ReviewProperties {
        if (targetDays < 1) {
            throw new IllegalArgumentException("minisites.requests.target-days must be positive");
        }
    }
}
