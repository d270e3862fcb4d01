package com.dancepartner.admin.identity;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mockito.Answers;

/** Requests of browsers to the console. */
final class Visits {

    static final UUID USER = UUID.fromString("0192f0c1-0000-7000-8000-000000000001");
    static final String ADDRESS = "203.0.113.7";

    private Visits() {}

    /** Nobody is signed in; a session begins when it is asked for. */
    static HttpServletRequest anonymous(String path) {
        HttpServletRequest request = mock();
        HttpSession session = session();
        ServletContext application = mock(Answers.RETURNS_DEEP_STUBS);
        when(request.getServletContext()).thenReturn(application);
        when(request.getServletPath()).thenReturn(path);
        when(request.getContextPath()).thenReturn("/admin");
        when(request.getRemoteAddr()).thenReturn("127.0.0.1");
        when(request.getHeaders("X-Forwarded-For"))
                .thenReturn(Collections.enumeration(List.of("198.51.100.1, " + ADDRESS, "10.0.0.1")));
        when(request.getSession(anyBoolean()))
                .thenAnswer(asked -> asked.getArgument(0, Boolean.class) ? begin(request, session) : null);
        return request;
    }

    static HttpServletRequest of(Staff staff, String path) {
        HttpServletRequest request = anonymous(path);
        staff.enter(request);
        return request;
    }

    private static HttpSession begin(HttpServletRequest request, HttpSession session) {
        when(request.getSession(anyBoolean())).thenReturn(session);
        doAnswer(ended -> when(request.getSession(anyBoolean()))
                        .thenAnswer(asked -> asked.getArgument(0, Boolean.class) ? begin(request, session()) : null))
                .when(session)
                .invalidate();
        return session;
    }

    private static HttpSession session() {
        Map<String, Object> attributes = new HashMap<>();
        HttpSession session = mock();
        when(session.getAttribute(anyString())).thenAnswer(asked -> attributes.get(asked.getArgument(0, String.class)));
        doAnswer(kept -> attributes.put(kept.getArgument(0), kept.getArgument(1)))
                .when(session)
                .setAttribute(anyString(), any());
        return session;
    }
}
