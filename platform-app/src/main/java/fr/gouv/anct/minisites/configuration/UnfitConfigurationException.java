package fr.gouv.anct.minisites.configuration;

import java.util.List;

/** The configuration is not fit for the profile « production »; the message has one problem a line. */
final class UnfitConfigurationException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnfitConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
