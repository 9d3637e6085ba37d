package fr.gouv.anct.minisites.admin.api.document;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schema of the problem details in responses. */
@JsonTypeName("ProblemShape")
record ProblemSchema(
        @Nullable String type,
        String title,
        int status,
        String detail,
        @Nullable List<ProblemException.Violation> errors) {}
