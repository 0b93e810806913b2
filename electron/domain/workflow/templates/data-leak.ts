import { days, field, hours, task, type Template } from './template.ts';

export const dataLeak: Template = {
  name: 'Data leak',
  description: `Data of ours is, or may be, where it does not belong: sent to the wrong person, open on the internet, offered for sale, or copied by somebody without the right to.

Stop the leak, establish **which data of whom**, and keep the deadlines of reporting. From the moment it is likely that personal data is concerned, a legal clock runs: under the GDPR 72 hours to the authority.

Limit who may see this Case when somebody of our own is suspected.`,
  body: {
    attributes: [],
    phases: [
      {
        name: 'Establish',
        description: 'What is known, from whom, since when?',
        tasks: [
          task(
            'Record how it became known',
            `Who reported it, when and by which way? Keep the original message, page or offer as a file: offers disappear.

Write down **the time at which we learned of it**, as the time of detection of this Case. The deadlines count from there.`,
            {
              required: true,
              within: hours(1),
              fields: [
                field('where', 'Place where the data is', 'URL'),
                field('screenshot', 'Screenshot', 'Screenshot'),
                field('informant', 'Address of the informant', 'Email Address'),
              ],
            },
          ),
          task(
            'Verify that the data is ours',
            `Compare a few records with our systems: fields, format, values that exist nowhere else. Look only at what you need, and neither pay for data nor download it without the agreement of the legal department.

Old leaks are often offered again: note the youngest record.`,
            { required: true, after: 'Record how it became known', within: hours(6) },
          ),
          task(
            'Name those who decide',
            `Data protection, legal department, press office and the owner of the data. Agree on one way to talk that the attacker or the suspect does not read, and on who may speak outside.`,
            { required: true, within: hours(4) },
          ),
        ],
      },
      {
        name: 'Contain',
        description: 'No more data leaves, and what left is read by as few as possible.',
        tasks: [
          task(
            'Close the leak',
            `Withdraw the public link, close the storage, end the sessions, revoke keys and tokens, cut off the host: what fits. **Secure the logs first** if they live on what you close.`,
            {
              required: true,
              after: 'Verify that the data is ours',
              within: hours(8),
              fields: [
                field('system', 'System the data comes from', 'Host Name (internal)'),
                field('account', 'Account that was used', 'User Name'),
              ],
            },
          ),
          task(
            'Secure logs and evidence',
            `Access logs of the system, of shares, mail and cloud storage, from before the first sign until now. Export them with their hashes; extend their retention now, before they are overwritten.`,
            {
              required: true,
              within: hours(8),
              fields: [field('log', 'Log file', 'Log File'), field('log_hash', 'Hash of the evidence', 'File Hash')],
            },
          ),
          task(
            'Have published data taken down',
            `Ask host, platform or recipient to delete it and to confirm that in writing. Ask search engines to forget what they keep.`,
            {
              after: 'Verify that the data is ours',
              within: days(1),
              fields: [field('publisher', 'Host that publishes it', 'Host')],
            },
          ),
          task(
            'Change secrets among the data',
            `Passwords, keys, tokens and certificates in the data are burnt: change them all, and look for use of the old ones since the leak.`,
            { required: true, after: 'Verify that the data is ours', within: days(1) },
          ),
        ],
      },
      {
        name: 'Investigate',
        description: 'Which data of whom, how, by whom?',
        tasks: [
          task(
            'Determine the data and the people concerned',
            `Kinds of data, number of records and of people, countries, special categories (health, children, payment). State the least and the most that the evidence allows, and say what the estimate rests on.`,
            { required: true, after: 'Secure logs and evidence', within: days(1) },
          ),
          task(
            'Reconstruct the way out',
            `Mistake, misconfiguration, insider or intruder? Rebuild the way with times from the logs: first access, volume, destination.

An intruder calls for the Workflow for malware as well; an insider for the human resources and legal departments **before** anybody talks to the person.`,
            {
              required: true,
              after: 'Secure logs and evidence',
              within: days(2),
              fields: [
                field('source_address', 'Address that fetched the data', 'IP Address'),
                field('user_agent', 'User agent', 'User Agent'),
                field('destination', 'Host the data went to', 'Host'),
              ],
            },
          ),
          task(
            'Look for further copies',
            `Search for the same data, the same account and the same address elsewhere: other storage, other shares, code repositories, earlier Cases in the potential associations.`,
            { after: 'Reconstruct the way out', within: days(3) },
          ),
        ],
      },
      {
        name: 'Notify',
        description: 'Deadlines run: an incomplete report in time is better than a complete one too late.',
        tasks: [
          task(
            'Decide on the duty to notify',
            `With data protection and the legal department: which authorities, contracts and insurers ask for a report, until when? Record the decision and its reasons **even when it is no**.`,
            { required: true, after: 'Verify that the data is ours', within: hours(36) },
          ),
          task(
            'Report to the authorities',
            `File the report, as a preliminary one when facts are missing, and keep the confirmation of receipt as evidence of the time.`,
            { after: 'Decide on the duty to notify', within: hours(24) },
          ),
          task(
            'Inform the people concerned',
            `In plain words: what happened, which data, what can come of it, what we do, what they should do, whom they can ask. Prepare those who will get the calls first.`,
            { after: 'Determine the data and the people concerned', within: days(3) },
          ),
        ],
      },
      {
        name: 'Close',
        description: 'It does not happen again in the same way.',
        tasks: [
          task(
            'Remove the cause',
            `Correct the configuration, the right or the process, everywhere it exists in the same form, and prove by a test that it holds.`,
            { required: true, after: 'Reconstruct the way out', within: days(10) },
          ),
          task(
            'Watch for use of the data',
            `Watch for sign-ins with leaked accounts, for phishing that quotes the data, and for new offers, for three months.`,
            { after: 'Determine the data and the people concerned', within: days(90) },
          ),
          task(
            'Review what happened',
            `Which control should have seen it, and how long was the data open? Decide on improvements with a name and a date, and file what the authorities may ask for.`,
            { after: 'Remove the cause', within: days(14) },
          ),
        ],
      },
    ],
  },
};
