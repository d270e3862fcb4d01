package com.dancepartner.api.error;

import com.dancepartner.api.SnakeCaseJson;
import com.dancepartner.api.observe.RequestObserver;
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
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ErrorCode code = Statuses.codeOf(status instanceof Integer number ? number : 404);
        write(
                request,
                response,
                code,
                code == ErrorCode.NOT_FOUND ? "There is nothing here" : "The request cannot be served");
    }

    /** Answers with the one form of errors where JAX-RS is not at hand. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String message)
            throws IOException {
        response.setStatus(Statuses.of(code));
        response.setHeader("X-Request-Id", RequestObserver.idOf(request));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        ErrorBody body = ErrorBody.of(code, message, null, RequestObserver.idOf(request));
        response.getWriter().write(SnakeCaseJson.jsonb().toJson(body));
    }
}
