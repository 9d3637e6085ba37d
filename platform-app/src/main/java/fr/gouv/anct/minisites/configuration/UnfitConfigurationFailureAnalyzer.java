package fr.gouv.anct.minisites.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports an {@link UnfitConfigurationException} without its stack trace. Registered in
 * {@code META-INF/spring.factories}.
 */
final class UnfitConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<UnfitConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitConfigurationException cause) {
        return new FailureAnalysis(
                "The profile « production » does not start with this configuration:\n" + cause.getMessage(),
                "Mend each of them; docs and defaults are in README.md, « Configuration ».",
                cause);
    }
}
