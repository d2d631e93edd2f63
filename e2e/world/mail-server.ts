import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { from: string; to: string[]; raw: string };

export type MailServer = {
  /** for SMTP_URL */
  url: string;
  mails: ReceivedMail[];
  /** answers the next mails with this refusal; null: takes them again */
  refuse(reason: string | null): void;
  stop(): Promise<void>;
};

/** A mail server on loopback that keeps what it gets. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let refusal: string | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (refusal !== null) return done(Object.assign(new Error(refusal), { responseCode: 451 }));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        });
        return done();
      });
    },
  });
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : port}`,
    mails,
    refuse(reason) {
      refusal = reason;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
