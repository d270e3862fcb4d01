package com.dancepartner.api.error;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.api.edge.Origins;
import com.dancepartner.api.edge.SecurityHeaders;
import com.dancepartner.api.observe.RequestObserver;
import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the container would answer by itself with a page of HTML: unknown paths and the like. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorCode code = codeOf(request);
        write(request, response, code, ErrorMapper.wording(code));
    }

    private static ErrorCode codeOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BusinessException thrown) {
            return thrown.code();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Statuses.codeOf(status)
                : ErrorCode.NOT_FOUND;
    }

    /** Answers with the one form of errors where JAX-RS is not at hand. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String message)
            throws IOException {
        String id = RequestObserver.idOf(request);
        ErrorBody body = ErrorBody.of(code, message, null, id);
        byte[] json = SnakeCaseJson.jsonb().toJson(body).getBytes(StandardCharsets.UTF_8);
        SecurityHeaders.putOnError(request, response);
        Origins.put(request, response);
        response.setStatus(Statuses.of(code));
        response.setHeader("X-Request-Id", id);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
