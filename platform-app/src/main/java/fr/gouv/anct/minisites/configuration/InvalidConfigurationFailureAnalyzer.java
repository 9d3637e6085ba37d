package fr.gouv.anct.minisites.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports an {@link InvalidConfigurationException} without its stack trace. Registered in
 * {@code META-INF/spring.factories}.
 */
final class InvalidConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidConfigurationException cause) {
        return new FailureAnalysis(
                "Invalid configuration for the profile « production »:\n" + cause.getMessage(),
                "Fix each problem; meanings and defaults are in docs/configuration.md.",
                cause);
    }
}
