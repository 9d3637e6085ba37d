package fr.gouv.anct.minisites.wording;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;

/**
 * Formats a message argument after « de » or « que », elided where French requires it, or after the article of an
 * organisation.
 */
final class ParticleFormat extends Format {

    private static final long serialVersionUID = 1;

    private final Particle particle;

    ParticleFormat(Particle particle) {
        this.particle = particle;
    }

    @Override
    public StringBuffer format(Object value, StringBuffer to, FieldPosition position) {
        return to.append(particle.before(String.valueOf(value)));
    }

    @Override
    public Object parseObject(String source, ParsePosition position) {
        throw new UnsupportedOperationException("Parsing is not supported");
    }
}
