package fr.gouv.anct.minisites.measurement.signal;

/**
 * Finding of a signal on a site.
 *
 * @param code of the signal
 */
public record SiteSignal(String code, SignalFinding finding) {

    /** Whether it is about this thing. */
    public boolean isAbout(String signal, String subject) {
        return code.equals(signal) && finding.subject().equals(subject);
    }
}
