package com.dancepartner.run;

/** Where the parts listen, all on the loopback; 0 is a free port. */
public record StackPorts(int http, int admin, int standIn, int smtp, int inbox) {

    public static final StackPorts FREE = new StackPorts(0, 0, 0, 0, 0);

    /** From the system properties http.port, admin.port, standin.port, smtp.port and inbox.port, or the usual ones. */
    static StackPorts ofSystemProperties() {
        return new StackPorts(
                Integer.getInteger("http.port", 8080),
                Integer.getInteger("admin.port", 4848),
                Integer.getInteger("standin.port", 12111),
                Integer.getInteger("smtp.port", 2525),
                Integer.getInteger("inbox.port", 8025));
    }
}
