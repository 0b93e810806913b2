import { days, field, hours, task, type Template } from './template.ts';

export const phishing: Template = {
  name: 'Phishing',
  description: `A suspicious message was reported or found.

Decide whether it is malicious, find everybody who received it or acted on it, take it out of all mailboxes, and leave behind Indicators that stop the next one.

**Raise the severity** to High when somebody entered credentials, opened an attachment or approved a sign-in; to Critical when the account is privileged or the message came from an account of our own.`,
  body: {
    attributes: [],
    phases: [
      {
        name: 'Identify',
        description: 'Is it phishing, and who is concerned?',
        tasks: [
          task(
            'Secure the original message',
            `Get the message **as a file with its full headers** (.eml or .msg), not as a forward: forwarding replaces the headers.

- Ask the reporter not to delete it and not to click again.
- Take it from the mail gateway or the journal when the reporter has deleted it.
- Note when it arrived and when it was reported.`,
            {
              required: true,
              within: hours(1),
              fields: [
                field('message', 'Message with its headers', 'Email Message File'),
                field('sender', 'Sender address', 'Email Address', true),
                field('subject', 'Subject', 'Email Subject', true),
              ],
            },
          ),
          task(
            'Read the headers',
            `Read the \`Received\` lines **from the bottom up** and find the first one that a server of ours wrote; what is below it can be forged.

- Compare \`From\`, \`Return-Path\` and \`Reply-To\`. A different \`Reply-To\` is typical of payment fraud.
- Note the results of SPF, DKIM and DMARC. A pass proves the domain, not good intentions.`,
            {
              after: 'Secure the original message',
              within: hours(2),
              fields: [
                field('sending_address', 'Address of the sending server', 'IP Address'),
                field('reply_to', 'Reply-To, when it differs', 'Email Address'),
              ],
            },
          ),
          task(
            'Extract links and attachments',
            `List every link (also behind images, buttons and QR codes) and every attachment.

- Follow no link from a workstation of the company. Links with a token of the recipient tell the sender that he read it.
- Take the SHA-256 of attachments before you open them anywhere; for archives also of what is inside.`,
            {
              required: true,
              after: 'Secure the original message',
              within: hours(2),
              fields: [
                field('url', 'Link', 'URL'),
                field('link_host', 'Host of the link', 'Host'),
                field('attachment', 'Hash of the attachment', 'File Hash'),
                field('attachment_name', 'Name of the attachment', 'File Name'),
              ],
            },
          ),
          task(
            'Judge the message',
            `Decide with what you have: **spam, credential phishing, malware, payment fraud, or harmless**.

Look at the potential associations of this Case first: the same sender, link or attachment may be known from an Indicator or from another Case. If it is harmless, thank the reporter, close the Case as *False Positive* and leave the remaining tasks.`,
            { required: true, after: 'Extract links and attachments', within: hours(4) },
          ),
        ],
      },
      {
        name: 'Scope',
        description: 'Who received it, and who acted on it?',
        tasks: [
          task(
            'Find all recipients',
            `Search the gateway and all mailboxes by sender, subject, link and hash of the attachment, **each on its own**: campaigns vary one of them.

Include shared mailboxes, distribution lists and messages that were forwarded inside. Record the number of recipients in a note.`,
            { required: true, after: 'Judge the message', within: hours(4) },
          ),
          task(
            'Find who clicked or opened',
            `Search proxy and DNS logs for the hosts of the links and endpoint telemetry for the hash of the attachment, from the time of delivery to now.

A request with status 200 and a POST soon after it means that a form was sent.`,
            {
              required: true,
              after: 'Find all recipients',
              within: hours(6),
              fields: [field('affected_user', 'User who acted on it', 'User Name')],
            },
          ),
          task(
            'Check sign-ins of those users',
            `For each user who acted on it, look through the sign-ins since then: unknown address, unknown device, impossible travel, a new authentication method, a consent given to an application.

Also look for **new inbox rules and forwarding**: they are the first thing that is set up in a stolen mailbox.`,
            {
              after: 'Find who clicked or opened',
              within: hours(8),
              fields: [field('sign_in_address', 'Address of a foreign sign-in', 'IP Address')],
            },
          ),
        ],
      },
      {
        name: 'Contain',
        description: 'Nobody else falls for it.',
        tasks: [
          task(
            'Block sender, links and hashes',
            `Block on mail gateway, proxy, DNS and endpoints. Block the exact link or host; a whole domain only when nothing legitimate lives on it (think of file sharing and form services).`,
            { required: true, after: 'Judge the message', within: hours(4) },
          ),
          task(
            'Remove the message from mailboxes',
            `Purge it from all mailboxes found, including deleted items, and check afterwards that the search finds nothing. Keep the one copy that is attached to this Case.`,
            { required: true, after: 'Find all recipients', within: hours(8) },
          ),
          task(
            'Reset accounts that were given away',
            `For each user who entered credentials or approved a sign-in, **in this order**: revoke sessions and tokens, reset the password, remove foreign authentication methods, inbox rules and application consents.

A password reset alone does not end a session that was stolen with its token.`,
            { required: true, after: 'Find who clicked or opened', within: hours(8) },
          ),
          task(
            'Examine hosts that opened the attachment',
            `Isolate each host and open a Case from the Workflow for malware; associate it with this one.

An attachment that was opened in a sandboxed viewer only, without macros, is no infection: note how you know.`,
            {
              after: 'Find who clicked or opened',
              within: hours(8),
              fields: [field('host', 'Host that opened it', 'Host Name (internal)')],
            },
          ),
        ],
      },
      {
        name: 'Close',
        description: 'What remains of it.',
        tasks: [
          task(
            'Tell the reporter and the recipients',
            `Thank the reporter and say what it was: people who hear back report again. Tell recipients what to look for and what was done. Blame nobody who clicked.`,
            { after: 'Remove the message from mailboxes', within: days(1) },
          ),
          task(
            'Keep the Indicators',
            `Create Indicators of sender, hosts, links and hashes that are the attacker's own, rate them, and associate them with this Case and with the campaign if it is known. Leave out what belongs to victims or to shared services.`,
            { required: true, after: 'Judge the message', within: days(1) },
          ),
          task(
            'Review what happened',
            `Why did it arrive, how long did it take until it was reported and until it was removed, and which rule or setting would have stopped it? Write the answers in a note, with the name of who follows up.`,
            { after: 'Keep the Indicators', within: days(5) },
          ),
        ],
      },
    ],
  },
};
