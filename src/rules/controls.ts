/**
 * The controls each harm speaks to, by framework and the publisher's own id. IA-5(7) and PCI 8.6.2 are about credentials
 * written into files, so only a literal one names them.
 */
const LONG_LIVED = [
  'OWASP-NHI NHI7:2025',
  'OWASP-NHI NHI4:2025',
  'OWASP-CICD CICD-SEC-6',
  'NIST-CSF PR.AA-01',
  'NIST-800-53 IA-5',
  'NIST-800-53 IA-9',
  'SOC2 CC6.1',
  'PCI-DSS 8.6.3',
  'ISO-27001 A.5.17',
];

export const CONTROLS = {
  longLivedSecret: LONG_LIVED,
  literalCredential: [
    'OWASP-NHI NHI2:2025',
    'OWASP-CICD CICD-SEC-6',
    'NIST-CSF PR.AA-01',
    'NIST-800-53 IA-5(7)',
    'SOC2 CC6.1',
    'PCI-DSS 8.6.2',
    'ISO-27001 A.5.17',
    'CIS-SSC 2.3.8',
  ],
  sharedAccount: [
    'OWASP-NHI NHI9:2025',
    'OWASP-NHI NHI8:2025',
    'OWASP-CICD CICD-SEC-2',
    'NIST-CSF PR.AA-05',
    'NIST-800-53 AC-2(9)',
    'NIST-800-53 IA-4',
    'SOC2 CC6.3',
    'PCI-DSS 8.2.2',
    'ISO-27001 A.5.16',
  ],
  excessAuthority: [
    'OWASP-NHI NHI5:2025',
    'OWASP-CICD CICD-SEC-5',
    'NIST-CSF PR.AA-05',
    'NIST-800-53 AC-6',
    'SOC2 CC6.3',
    'PCI-DSS 7.2.5',
    'ISO-27001 A.8.2',
  ],
  missingApproval: [
    'OWASP-CICD CICD-SEC-1',
    'NIST-CSF PR.AA-05',
    'NIST-CSF ID.RA-07',
    'NIST-800-53 CM-3',
    'NIST-800-53 CM-5',
    'SOC2 CC8.1',
    'PCI-DSS 6.5.1',
    'ISO-27001 A.8.32',
    'CIS-SSC 5.2.3',
  ],
  selfApproval: [
    'OWASP-CICD CICD-SEC-1',
    'NIST-CSF PR.AA-05',
    'NIST-800-53 AC-5',
    'NIST-800-53 CM-5',
    'SOC2 CC6.3',
    'SOC2 CC8.1',
    'PCI-DSS 6.5.4',
    'ISO-27001 A.5.3',
    'CIS-SSC 1.1.3',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
