package fr.gouv.anct.minisites.measurement;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells programs from browsers by the user agent that they send, as the counting of visits does. */
@Component
public class ProgramDetection {

    private final UserAgents agents = new UserAgents();

    /** Whether a user agent is that of a program; null for a request without one. */
    public boolean isProgram(@Nullable String userAgent) {
        if (userAgent == null) {
            return true;
        }
        byte[] bytes = userAgent.getBytes(StandardCharsets.ISO_8859_1);
        return agents.isProgram(bytes);
    }
}
