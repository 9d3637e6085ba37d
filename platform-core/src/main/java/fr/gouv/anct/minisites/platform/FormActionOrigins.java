package fr.gouv.anct.minisites.platform;

import java.util.List;

/**
 * Origins to which forms of the back office may redirect, for {@code form-action}: a browser refuses a redirect to any
 * other.
 */
@FunctionalInterface
public interface FormActionOrigins {

    /** Returns scheme, host and port of each. */
    List<String> origins();
}
