package io.tipflow.gateway.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Problems for requests that the web server refuses before any of our code sees them. */
public final class UnreadableRequests extends ErrorReportValve {

    public UnreadableRequests() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        "{\"type\":\"/problems/unreadable-request\",\"title\":\"Unreadable request\","
                                + "\"status\":"
                                + status
                                + ",\"detail\":\"The request breaks the rules of HTTP: correct its"
                                + " address and headers.\",\"code\":\"unreadable-request\"}");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("No reader for an error report", gone);
        }
    }
}
