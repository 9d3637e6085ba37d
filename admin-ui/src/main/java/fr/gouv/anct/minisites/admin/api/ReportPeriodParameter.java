package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.validation.EnumCode;
import org.springframework.stereotype.Component;

/** Reads the query parameter by which programs ask for the figures of a period. */
@Component
public class ReportPeriodParameter {

    /** Name of the parameter. */
    public static final String NAME = "period";

    private final ApiProblems problems;
    private final Messages messages;

    ReportPeriodParameter(ApiProblems problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    /** Returns the period of a request, the last 30 days if it names none; refuses any other text. */
    public ReportPeriod of(AdmittedRequest request) {
        return request.query(NAME)
                .map(code -> EnumCode.find(ReportPeriod.class, code)
                        .orElseThrow(() -> problems.invalid(NAME, messages.get("api.shape"))))
                .orElse(ReportPeriod.LAST_30_DAYS);
    }
}
