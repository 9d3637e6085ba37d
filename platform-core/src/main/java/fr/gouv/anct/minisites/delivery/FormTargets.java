package fr.gouv.anct.minisites.delivery;

import java.util.List;

/** Where the forms of the back office may end beside itself: a browser refuses a redirect to anywhere else. */
@FunctionalInterface
public interface FormTargets {

    /** Scheme, host and port of each. */
    List<String> origins();
}
