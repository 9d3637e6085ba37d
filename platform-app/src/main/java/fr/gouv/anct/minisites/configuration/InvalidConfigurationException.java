package fr.gouv.anct.minisites.configuration;

import java.util.List;

/** Thrown when the configuration is invalid for the profile « production »; the message has one problem per line. */
final class InvalidConfigurationException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    InvalidConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
